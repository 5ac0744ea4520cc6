import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ledgerText, NEW_LEDGER } from "../../src/ledger/index.ts";

/** Transcripts of the same website, outside this project; where they are absent, what needs many of them is skipped. */
export const CORPUS = resolve("../shared/corpus/S");

export const hasCorpus = existsSync(CORPUS);

/** Lays out a content folder of the project's own archive with `most` further transcripts beside it. */
export async function corpusContent(folder: string, most = Infinity): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp("content", folder, { recursive: true });
  await writeFile(join(folder, "ledger.txt"), ledgerText(NEW_LEDGER));
  const files = (await readdir(CORPUS)).sort().filter((_, index) => index < most);
  for (const file of files) await cp(join(CORPUS, file), join(folder, "transcripts", file));
}
