import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { readTranscriptFile } from "../../../src/collections/transcript-file.ts";
import { ledgerText, NEW_LEDGER } from "../../../src/ledger/index.ts";
import { hasCorpus } from "../corpus-content.ts";
import { manyTranscripts } from "../many-transcripts.ts";
import { madeWord, withWords, wordPlaces } from "./edit.ts";
import { ownFolder } from "./own.ts";
import { run } from "./run.ts";

/** As many transcripts as the website has of this kind. */
const MANY = 1395;

/** A copy of a content folder, or one that is made, with a ledger that holds all of it. */
export async function preparedContent(folder: string | null): Promise<string> {
  const copy = folder === null ? await madeContent(MANY) : copyOf(folder);
  await ledger(copy);
  return copy;
}

async function madeContent(count: number): Promise<string> {
  if (!hasCorpus) throw new Error("The transcripts to make others of are not here: name a content FOLDER.");
  const folder = ownFolder(join(tmpdir(), "measure-content-"));
  await manyTranscripts(folder, count);
  return folder;
}

/** A copy of a content folder, gone when this process ends. */
export function copyOf(folder: string): string {
  const copy = ownFolder(join(tmpdir(), "measure-content-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A copy with so many transcripts only: those that have notes, and the first others by name; its ledger is new. */
export async function partOf(folder: string, size: number): Promise<string> {
  const part = copyOf(folder);
  const count = transcriptsIn(part).length;
  if (count < size) throw new Error(`there are only ${count} transcripts`);
  const [noted, others] = [transcriptsIn(part).filter(hasNote(part)), transcriptsIn(part).filter(lacksNote(part))];
  for (const file of others.slice(Math.max(0, size - noted.length))) rmSync(join(part, "transcripts", file));
  writeFileSync(join(part, "ledger.txt"), ledgerText(NEW_LEDGER));
  await ledger(part);
  return part;
}

/** The files of the transcripts, by name. */
export const transcriptsIn = (folder: string): string[] =>
  readdirSync(join(folder, "transcripts"))
    .filter((file) => [".txt", ".html"].includes(extname(file)))
    .sort();

const idOf = (file: string): string => basename(file, extname(file));
const hasNote = (folder: string) => (file: string) => existsSync(join(folder, "meetings", `${idOf(file)}.md`));
const lacksNote = (folder: string) => (file: string) => !hasNote(folder)(file);

/** Brings the ledger of a folder up to its content. */
async function ledger(folder: string, ...args: string[]): Promise<void> {
  await run({
    program: process.execPath,
    args: [resolve("src/cli/ledger.ts"), ...args],
    settings: { CONTENT_DIR: folder },
  });
}

/** A transcript that is to be edited. */
export interface Chosen {
  id: string;
  path: string;
}

/** The transcript in the middle by size that has words to change, of those without notes if there is one. */
export function chosenIn(folder: string): Chosen {
  const texts = transcriptsIn(folder).filter((file) => extname(file) === ".txt");
  const plain = texts.filter(lacksNote(folder));
  const sorted = bySize(folder, plain.length > 0 ? plain : texts);
  const fromMiddle = [...sorted.slice(sorted.length >> 1), ...sorted];
  const file = fromMiddle.find((one) => wordsIn(join(folder, "transcripts", one)).length > 0);
  if (file === undefined) throw new Error("No text among the transcripts has a word to change.");
  return { id: idOf(file), path: join(folder, "transcripts", file) };
}

const bySize = (folder: string, files: readonly string[]): string[] => {
  const sizeOf = (file: string) => statSync(join(folder, "transcripts", file)).size;
  return files.toSorted((a, b) => sizeOf(a) - sizeOf(b));
};

const reading = (path: string) => readTranscriptFile({ path, bytes: readFileSync(path) });
const wordsIn = (path: string) => wordPlaces(reading(path));

/** Changes one word in the last paragraph that has one to change, and gives the address of that paragraph. */
export function edit({ id, path }: Chosen, word: string): string {
  const { text } = reading(path);
  const places = wordsIn(path).slice(-1);
  writeFileSync(path, withWords(text, places, word));
  return `${id}#${places[0]?.of ?? ""}`;
}

/** Edits a transcript, as its editor means it. */
export async function editOne(folder: string): Promise<void> {
  await ledger(folder, "--changed", edit(chosenIn(folder), madeWord(0)));
}

/** Adds a transcript: another with a word changed in each paragraph. */
export async function addOne(folder: string): Promise<void> {
  const { path } = chosenIn(folder);
  const added = join(folder, "transcripts", "measured-and-added.txt");
  writeFileSync(added, withWords(reading(path).text, wordsIn(path), madeWord(1)));
  await ledger(folder);
}

/** Gives the first transcript that has a note, or the first of all, another name, with what else goes by that name. */
export async function renameOne(folder: string): Promise<void> {
  const files = transcriptsIn(folder);
  const file = files.find(hasNote(folder)) ?? files[0];
  if (file === undefined) throw new Error("There is no transcript to rename.");
  const [from, to] = [idOf(file), `${idOf(file)}-renamed`];
  for (const path of [`transcripts/${file}`, `meetings/${from}.md`, `captures/${from}`]) {
    if (existsSync(join(folder, path))) renameSync(join(folder, path), join(folder, path.replace(from, to)));
  }
  await ledger(folder, "--moved", from, to);
}
