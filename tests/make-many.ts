import { manyTranscripts } from "./support/many-transcripts.ts";

const [folder, count] = process.argv.slice(2);
if (!folder || !Number(count)) throw new Error("Usage: npm run many -- FOLDER COUNT");
await manyTranscripts(folder, Number(count));
