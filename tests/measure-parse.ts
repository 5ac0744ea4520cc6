import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readPage, readTranscript } from "../src/transcript/index.ts";

/**
 * Measures how fast folders of transcripts, texts (.txt) or saved pages (.html), are read, beside merely splitting the
 * same text into lines, in one run.
 *
 * Usage: npm run measure:parse -- FOLDER…
 */

const ROUNDS = 5;

/** A file with the reader of its kind. */
interface Source {
  text: string;
  read: typeof readTranscript;
}

const files = process.argv.slice(2).flatMap((path) => (statSync(path).isDirectory() ? sourcesIn(path) : [path]));
const sources = files.map((file): Source => {
  return { text: readFileSync(file, "utf8"), read: file.endsWith(".html") ? readPage : readTranscript };
});
const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;

const reading = fastest(({ text, read }) => read(text).messages.length);
const splitting = fastest(({ text }) => text.split("\n").length);

console.log(`${files.length} files, ${megabytes.toFixed(2)} MB, the fastest of ${ROUNDS} rounds`);
console.log(`reading    ${reading.toFixed(1)} ms, ${((megabytes / reading) * 1000).toFixed(1)} MB/s`);
console.log(`splitting  ${splitting.toFixed(1)} ms, ${((megabytes / splitting) * 1000).toFixed(1)} MB/s`);
console.log(`ratio      ${(reading / splitting).toFixed(0)}`);

function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Milliseconds of the fastest round over all sources; what `work` gives is added up, so that none of it is skipped. */
function fastest(work: (source: Source) => number): number {
  let sum = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const source of sources) sum += work(source);
    return performance.now() - start;
  });
  if (sum < 0) throw new Error("a sum of counts is never negative");
  return Math.min(...times);
}
