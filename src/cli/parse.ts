import { parseArgs } from "node:util";
import { contentFile } from "../collections/content-files.ts";
import { type Fault, faultText, isError } from "../collections/fault.ts";
import { readTranscriptFile } from "../collections/transcript-file.ts";
import { parsedFile } from "./parsed.ts";
import { transcriptFiles } from "./transcript-files.ts";

const HELP = `Usage: npm run --silent parse -- [--check] PATH…

Reads transcripts (files, or folders of .txt and .html files, in sorted order) and prints one JSON object a line on standard
output. What is wrong or doubtful is told on standard error as file:line:column, why, and what to do.

  --check   print only the messages: can these files go in?
  --help    print this

The exit code is 0 when no file has an error, else 1. Every file is read in any case.
`;

const OPTIONS = { check: { type: "boolean" }, help: { type: "boolean" } } as const;

/** Whoever reads the output may have had enough of it: `| head`. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit());

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: string[]): Promise<number> {
  const read = readArgs(args);
  if (!read) return 1;
  const { values, positionals } = read;
  if (values.help) return help();
  if (positionals.length === 0) return refuse("no file or folder was named");
  return (await readAll(positionals, values.check ?? false)) ? 0 : 1;
}

/** The arguments, or null when one of them is not known, which is told. */
function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch {
    refuse(`no such option: ${args.filter((arg) => arg.startsWith("-")).join(" ")}`);
    return null;
  }
}

function help(): number {
  process.stdout.write(HELP);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`parse: error: ${reason}\n\n${HELP}`);
  return 1;
}

/** True when no path and no file had an error. */
async function readAll(paths: readonly string[], check: boolean): Promise<boolean> {
  let sound = true;
  for (const path of [...paths].sort()) {
    const found = await transcriptFiles(path);
    sound = tell(found.faults) && sound;
    for (const file of found.paths) sound = (await readOne(file, check)) && sound;
  }
  return sound;
}

/** Reads one file and prints what it holds; true when there was no error. */
async function readOne(path: string, check: boolean): Promise<boolean> {
  const { files, faults } = await contentFile(path);
  const [file] = files;
  if (!file) return tell(faults.map((fault) => ({ ...fault, file: path })));
  const { transcript, messages } = readTranscriptFile(file);
  if (!check) process.stdout.write(`${JSON.stringify(parsedFile(path, transcript, messages))}\n`);
  return tell(messages.map((message) => ({ ...message, file: path })));
}

/** Tells what was found; true when none of it is an error. */
function tell(faults: readonly Fault[]): boolean {
  for (const fault of faults) process.stderr.write(`${faultText(fault)}\n\n`);
  return !faults.some(isError);
}
