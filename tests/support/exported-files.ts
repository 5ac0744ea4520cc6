import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatPath, MEETING_FORMATS } from "../../src/export/formats.ts";
import { corpusContent, hasCorpus } from "./corpus-content.ts";
import { type Exported, exported, hostileArchive } from "./exported.ts";

/** The archives whose documents are held against a schema: the five, hostile words, and, where they are, 120 more. */
export async function schemaArchives(five: Exported): Promise<Record<string, Exported>> {
  const archives = { "the five": five, "hostile words": await hostileArchive() };
  if (!hasCorpus) return archives;
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  await corpusContent(folder);
  return { ...archives, "120 transcripts more": await exported(folder) };
}

/** The documents of all meetings in one form, by the path they are published under. */
export function documents({ archive, edition }: Exported, ending: string): Map<string, string> {
  const formats = MEETING_FORMATS.filter((format) => format.ending === ending);
  return new Map(
    formats.flatMap((format) =>
      archive.meetings.map((meeting) => [formatPath(meeting, format), format.make(meeting, edition)] as const),
    ),
  );
}

/** Writes files below a folder of their own, and gives the folder. */
export function writtenFiles(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "exported-"));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
