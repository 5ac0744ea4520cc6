import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readTranscript } from "../src/transcript/index.ts";

/**
 * Measures how fast folders of transcripts are read, beside merely splitting the same text into lines, in one run.
 *
 * Usage: npm run measure:parse -- FOLDER…
 */

const ROUNDS = 5;

const files = process.argv.slice(2).flatMap((path) => (statSync(path).isDirectory() ? textsIn(path) : [path]));
const texts = files.map((file) => readFileSync(file, "utf8"));
const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;

const reading = fastest((text) => readTranscript(text).messages.length);
const splitting = fastest((text) => text.split("\n").length);

console.log(`${files.length} files, ${megabytes.toFixed(2)} MB, the fastest of ${ROUNDS} rounds`);
console.log(`reading    ${reading.toFixed(1)} ms, ${((megabytes / reading) * 1000).toFixed(1)} MB/s`);
console.log(`splitting  ${splitting.toFixed(1)} ms, ${((megabytes / splitting) * 1000).toFixed(1)} MB/s`);
console.log(`ratio      ${(reading / splitting).toFixed(0)}`);

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

/** Milliseconds of the fastest round over all texts; what `work` gives is added up, so that none of it is skipped. */
function fastest(work: (text: string) => number): number {
  let sum = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const text of texts) sum += work(text);
    return performance.now() - start;
  });
  if (sum < 0) throw new Error("a sum of counts is never negative");
  return Math.min(...times);
}
