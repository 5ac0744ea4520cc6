import { type CslItem, type CslNote, isoDay } from "./csl-item.ts";
import { sortedName } from "../names.ts";

/**
 * An item as a RIS record of the type ELEC, a web page: RIS has no type for speech that both EndNote and bibutils know. A
 * tag a line, lines end in CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)). There is no CY: it is the place of
 * publication, and not where words were spoken.
 */
export function ris(item: CslItem): string {
  const [[year]] = item.issued["date-parts"];
  return record([
    ["TY", "ELEC"],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map((name) => ["AU", sortedName(name)]),
    ["T2", item["container-title"]],
    ["PY", String(year)],
    ["DA", isoDay(item.issued).replaceAll("-", "/")],
    ["M3", item.medium],
    ["LA", item.language],
    ["UR", item.URL],
    ["N1", item.note],
  ]);
}

/** A note as a record of the type GEN, which claims nothing of what it is about. */
export const risNote = ({ id, title, URL, note }: CslNote): string =>
  record([
    ["TY", "GEN"],
    ["ID", id],
    ["TI", title],
    ["UR", URL],
    ["N1", note],
  ]);

const record = (fields: readonly (readonly string[])[]): string =>
  [...fields, ["ER", ""]].map(([tag = "", value = ""]) => `${tag}  - ${value}\r\n`).join("");
