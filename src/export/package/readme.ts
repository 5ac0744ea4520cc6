import software from "../../../package.json" with { type: "json" };
import { INERT } from "../../archive/cells.ts";
import { count } from "../../archive/counts.ts";
import { dayText } from "../../archive/dates.ts";
import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { ARCHIVE_FILES, MEETING_FORMATS } from "../formats.ts";
import { lastChanged } from "../last-changed.ts";
import { linkedText, rightsOf } from "../rights.ts";
import { words } from "../words.ts";
import { contactText } from "../contact.ts";
import { pathsOf } from "./parts.ts";

/**
 * What lies in `archive.zip`, for whoever opens it in thirty years.
 * @param isThere whether a file is published at a path.
 */
export function readme(archive: Archive, edition: Edition, isThere: (path: string) => boolean): string {
  const { name, summary, scope, keeper, contact, version } = archive.about;
  const { publisher, licence } = rightsOf(edition);
  const day = lastChanged(archive);
  const known = [
    version === undefined ? null : `Version: ${version}.`,
    day === undefined ? null : `Last changed on ${dayText(day)}.`,
    publisher && `Transcripts: ${linkedText(publisher)}.`,
    licence && `Licence of the transcripts: ${linkedText(licence)}. See LICENSE.`,
    keeper === undefined ? null : `Kept by: ${keeper}.`,
    contact === undefined ? null : `Report a mistake: ${contactText(contact)}`,
  ];
  const lines = [
    words(name),
    summary,
    ...(scope === undefined ? [] : [scope]),
    "",
    `Published at ${edition.base}. ${count(archive.meetings.length, "meeting")}.`,
    ...known.filter((line) => line !== null),
    "How to cite it: CITATION.cff.",
    "All files are UTF-8. SHA256SUMS tells whether one has changed: sha256sum -c SHA256SUMS",
    "",
    "The record",
    "  content/: what everything else is made from: the texts as received, byte for byte, the editor’s notes, and the",
    "    ledger of published addresses. Here lie in content/transcripts/ the files that the data call sources/<id>.txt.",
    `    To build the site again takes the archive’s software (${software.name} ${software.version}, Node 24), which is not in`,
    "    these files: CONTENT_DIR=content npm run build. Without it, the data below hold all that it reads in them.",
    "",
    "The archive as data",
    ...ARCHIVE_FILES.map(({ path, about: what }) => `  ${pathsOf(path, isThere).join(", ")}: ${what}`),
    "  datapackage.json: These files for readers of data packages (https://specs.frictionlessdata.io/data-package/).",
    "  ro-crate-metadata.json: This folder for libraries (RO-Crate 1.1, https://w3id.org/ro/crate/1.1).",
    `  In the tables: ${INERT}`,
    "",
    "Each meeting",
    ...MEETING_FORMATS.map(({ ending, about: what }) => `  meetings/<id>.${ending}: ${what}`),
  ];
  return `${lines.join("\n")}\n`;
}
