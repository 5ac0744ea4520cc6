import { type CslItem, isoDay } from "./csl-item.ts";
import { sortedName } from "./names.ts";

/**
 * An item as a RIS record of the type SLIDE, which reference managers read as a presentation or speech. A tag a line,
 * lines end in CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)).
 */
export function ris(item: CslItem): string {
  const [[year]] = item.issued["date-parts"];
  const lines = [
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
    ["ER", ""],
  ].filter(([tag, value]) => value !== "" || tag === "ER");
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}
