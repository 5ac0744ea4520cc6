import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decode, readTranscript, type Message } from "../transcript/index.ts";
import { parsedFile } from "./parsed.ts";

const HELP = `Usage: npm run --silent parse -- [--check] PATH…

Reads transcripts (files, or folders of .txt files, in sorted order) and prints one JSON object a line on standard
output. What is wrong or doubtful is told on standard error as file:line:column, with what to do about it.

  --check   print only the messages: can these files go in?
  --help    print this

The exit code is 0 when no file has an error, else 1. Every file is read in any case.
`;

const OPTIONS = { check: { type: "boolean" }, help: { type: "boolean" } } as const;

process.exitCode = main(process.argv.slice(2));

/** Gives the exit code. */
function main(args: string[]): number {
  const read = readArgs(args);
  if (!read) return 1;
  const { values, positionals } = read;
  if (values.help) return help();
  if (positionals.length === 0) return refuse("no file or folder was named");
  return readAll(positionals, values.check ?? false) ? 0 : 1;
}

/** The arguments, or null when one of them is not known, which is told. */
function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    refuse(reasonOf(error));
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
function readAll(paths: readonly string[], check: boolean): boolean {
  let sound = true;
  for (const path of [...paths].sort()) {
    for (const file of attempt(path, () => filesIn(path)) ?? [null]) {
      if (file === null || !readOne(file, check)) sound = false;
    }
  }
  return sound;
}

/** The file itself, or the text files of a folder and of the folders in it, sorted. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => join(path, name));
}

/** Reads one file and prints what it holds; true when there was no error. */
function readOne(file: string, check: boolean): boolean {
  const bytes = attempt(file, () => readFileSync(file));
  if (bytes === null) return false;
  const decoded = decode(bytes);
  const { transcript, messages } =
    decoded.messages.length > 0 ? { transcript: null, messages: [] } : readTranscript(decoded.text);
  const all = [...decoded.messages, ...messages];
  if (!check) process.stdout.write(`${JSON.stringify(parsedFile(file, transcript, all))}\n`);
  for (const message of all) process.stderr.write(told(file, message));
  return all.every(({ severity }) => severity !== "error");
}

function told(file: string, { line, column, severity, code, text, hint }: Message): string {
  return `${file}:${line}:${column}: ${severity}: ${code}: ${text}\n    ${hint}\n`;
}

/** What `read` gives, or null when the path cannot be read, which is told. */
function attempt<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${path}: error: unreadable: ${reasonOf(error)}\n    Check the path and its permissions.\n`);
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
