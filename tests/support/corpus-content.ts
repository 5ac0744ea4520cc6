import { cp, mkdir, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Transcripts of the same website, outside this project; where they are absent, what needs many of them is skipped. */
const CORPUS = resolve("../shared/corpus/S");

export const hasCorpus = existsSync(CORPUS);

/** Lays out a content folder of the project's own archive with `most` further transcripts beside it. */
export async function corpusContent(folder: string, most = Infinity): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp("content", folder, { recursive: true, filter: (path) => !path.endsWith("ledger.txt") });
  const files = (await readdir(CORPUS)).sort().filter((_, index) => index < most);
  for (const file of files) await cp(join(CORPUS, file), join(folder, "transcripts", file));
}
