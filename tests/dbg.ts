import { buildArchive } from "../src/archive/build-archive.ts";
import { Checker } from "../src/search/worker/checker.ts";
import { openedOf } from "./support/search-engine.ts";
import { storedContent } from "./support/stored-content.ts";
const checker = new Checker(await openedOf(buildArchive(await storedContent("content"))));
for (const t of process.argv.slice(2)) console.log(JSON.stringify(await checker.check(t), (k,v)=>k==="stretches"?v.filter((s:any)=>s.is!=="around").map((s:any)=>s.is[0]+":"+s.text):k==="meeting"?v.id:v, 1));
