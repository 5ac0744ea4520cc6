import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { lastChanged } from "../last-changed.ts";
import { type Linked, rightsOf } from "../rights.ts";
import { contactField } from "../contact.ts";

/**
 * How to cite the archive as a data set, in the Citation File Format 1.2.0
 * (https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md). Its author is who keeps the
 * archive, or the archive itself, for the format asks for one; the transcripts are cited as what it is made from.
 */
export function citationCff(archive: Archive, edition: Edition): string {
  const { name, summary, keeper, contact, version } = archive.about;
  const { publisher, licence } = rightsOf(edition);
  const author = keeper ?? name;
  const day = lastChanged(archive);
  const fields: [key: string, value: unknown][] = [
    ["cff-version", "1.2.0"],
    ["message", "To cite the archive as a whole, use this; each meeting’s files say how to cite what was said in it."],
    ["type", "dataset"],
    ["title", name],
    ["abstract", summary],
    ["authors", [{ name: author }]],
    ["url", edition.base],
    ["version", version],
    ["date-released", day],
    ["license-url", licence?.address ?? undefined],
    ["contact", contact === undefined ? undefined : [{ name: author, ...contactField(contact, "email", "website") }]],
    ["references", publisher === null ? undefined : [transcripts(publisher)]],
  ];
  // A value as JSON is the same value in YAML.
  return fields.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${JSON.stringify(value)}\n`)).join("");
}

const transcripts = ({ name, address }: Linked) => ({
  type: "website",
  title: "Transcripts",
  authors: [{ name }],
  ...(address !== null && { url: address }),
});
