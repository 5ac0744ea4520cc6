import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatPath, MEETING_FORMATS } from "../../src/export/formats.ts";
import type { Exported } from "./exported.ts";

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
