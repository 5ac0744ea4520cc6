import { INERT } from "../../archive/cells.ts";
import type { Archive } from "../../archive/model.ts";
import { count } from "../../archive/counts.ts";
import type { Edition } from "../edition.ts";
import { ARCHIVE_FILES, MEETING_FORMATS } from "../formats.ts";

/** What lies in `archive.zip`, for whoever opens it in thirty years. */
export function readme({ about, meetings }: Archive, { base }: Edition): string {
  const licence = [about.licence, about.licenceUrl].filter((part) => part !== undefined).join(", ");
  const lines = [
    about.name,
    about.summary,
    about.scope ?? "",
    "",
    `Published at ${base}. ${count(meetings.length, "meeting")}.`,
    about.publisher === undefined
      ? ""
      : `Transcripts: ${about.publisher}${about.publisherUrl ? `, ${about.publisherUrl}` : ""}.`,
    licence === "" ? "" : `Licence of the transcripts: ${licence}.`,
    "All files are UTF-8. SHA256SUMS tells whether one has changed: sha256sum -c SHA256SUMS",
    "",
    "The record",
    "  sources/<id>.txt: the text of a meeting as received, byte for byte; everything else is made from it",
    "",
    "The archive as data",
    ...ARCHIVE_FILES.map(({ path, about: what }) => `  ${path}: ${what}`),
    `  In turns.csv and figures.csv: ${INERT}`,
    "",
    "Each meeting",
    ...MEETING_FORMATS.map(({ ending, about: what }) => `  meetings/<id>.${ending}: ${what}`),
  ];
  return `${lines.filter((line, index) => line !== "" || lines[index - 1] !== "").join("\n")}\n`;
}
