import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { contentFile } from "../collections/content-files.ts";
import { type Fault, fileFault, faultText, isError } from "../collections/fault.ts";
import { figuresOf } from "../figures/index.ts";
import { plain, type Transcript } from "../transcript/index.ts";
import { paragraphLine } from "./paragraph-line.ts";
import { readTranscriptFile } from "../collections/transcript-file.ts";
import { transcriptFiles } from "./transcript-files.ts";

const HELP = `Usage: npm run --silent figures -- [PATH…]

Reads the quantities that speakers state and prints a line for each paragraph, {"id","figures"}, on standard output.
Paths are transcripts (files, or folders of them, in sorted order); the id of a paragraph is its address, such as
2024-11-27-astana#t2p5. Without a path, lines {"id","text"} are read from standard input. What is wrong is told on
standard error as file:line:column, why, and what to do.

  --help    print this

The exit code is 0 when nothing that was read has an error, else 1. Everything is read in any case.
`;

/** The name of standard input in messages. */
const INPUT = "standard input";

/** Whoever reads the output may have had enough of it: `| head`. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit());

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: string[]): Promise<number> {
  const read = readArgs(args);
  if (!read) return 1;
  if (read.values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sound = read.positionals.length > 0 ? await readPaths(read.positionals) : await readLines();
  return sound ? 0 : 1;
}

/** The arguments, or null when one of them is not known, which is told. */
function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: { help: { type: "boolean" } }, allowPositionals: true });
  } catch {
    const unknown = args.filter((arg) => arg.startsWith("-")).join(" ");
    process.stderr.write(`figures: error: no such option: ${unknown}\n\n${HELP}`);
    return null;
  }
}

/** Reads lines of JSON from standard input; true when none was wrong. */
async function readLines(): Promise<boolean> {
  let sound = true;
  let line = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (json.trim() === "") continue;
    const read = paragraphLine(json);
    if ("code" in read)
      sound = tell([{ ...fileFault(INPUT, read.code, read.text, read.hint), line, column: read.column }]);
    else print(read.id, read.text);
  }
  return sound;
}

/** True when no path and no file had an error. */
async function readPaths(paths: readonly string[]): Promise<boolean> {
  let sound = true;
  for (const path of paths.toSorted()) {
    const found = await transcriptFiles(path);
    sound = tell(found.faults) && sound;
    for (const file of found.paths) sound = (await readOne(file)) && sound;
  }
  return sound;
}

/** Reads one transcript and prints its paragraphs; true when there was no error. */
async function readOne(path: string): Promise<boolean> {
  const { files, faults } = await contentFile(path);
  const [file] = files;
  if (!file) return tell(faults.map((fault) => ({ ...fault, file: path })));
  const { transcript, messages } = readTranscriptFile(file);
  if (transcript) printTranscript(file.id, transcript);
  return tell(messages.filter(isError).map((message) => ({ ...message, file: path })));
}

function printTranscript(meeting: string, { turns }: Transcript): void {
  for (const turn of turns) {
    for (const { n, text } of turn.paragraphs) print(`${meeting}#t${turn.n}p${n}`, plain(text));
  }
}

function print(id: string, text: string): void {
  process.stdout.write(`${JSON.stringify({ id, figures: figuresOf(text) })}\n`);
}

/** Tells what is wrong; true when nothing is. */
function tell(faults: readonly Fault[]): boolean {
  for (const fault of faults) process.stderr.write(`${faultText(fault)}\n\n`);
  return !faults.some(isError);
}
