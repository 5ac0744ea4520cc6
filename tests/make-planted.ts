import { writeFile } from "node:fs/promises";
import { buildArchive } from "../src/archive/build-archive.ts";
import { paragraphRows } from "../src/archive/rows.ts";
import { seeded } from "./support/phrases.ts";
import { plantedQuotations } from "./support/planted.ts";
import { storedContent } from "./support/stored-content.ts";

/** `node tests/make-planted.ts`: makes the fixture of quotations with one thing changed from the project's own archive. */
const rows = paragraphRows(buildArchive(await storedContent("content")));
const planted = plantedQuotations(rows, 1000, seeded(10));
await writeFile("tests/fixtures/quotation/planted.json", `${JSON.stringify(planted, null, 2)}\n`);
