import { type CslItem, type CslNote, isoDay } from "./csl-item.ts";
import { sortedName } from "../names.ts";

/**
 * An item as a RIS record of the type SLIDE, which reference managers read as a presentation or speech. A tag a line,
 * lines end in CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)).
 */
export function ris(item: CslItem): string {
  const [[year]] = item.issued["date-parts"];
  return record([
    ["TY", "SLIDE"],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map((name) => ["AU", sortedName(name)]),
    ["PY", String(year)],
    ["DA", isoDay(item.issued).replaceAll("-", "/")],
    ["CY", item["event-place"] ?? ""],
    ["PB", item.publisher ?? ""],
    ["M3", item.genre],
    ["DB", item.archive],
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
  [...fields.filter(([, value]) => value !== ""), ["ER", ""]]
    .map(([tag = "", value = ""]) => `${tag}  - ${value}\r\n`)
    .join("");
