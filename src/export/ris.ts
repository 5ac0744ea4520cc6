import type { CslItem } from "./csl-item.ts";
import { sortedName } from "./names.ts";

/**
 * An item as a RIS record of the type SLIDE, which reference managers read as a presentation or speech. A tag a line,
 * lines end in CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)).
 */
export function ris(item: CslItem): string {
  const [[year, month, day]] = item.issued["date-parts"];
  const date = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("/");
  const lines = [
    ["TY", "SLIDE"],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map((name) => ["AU", sortedName(name)]),
    ["PY", String(year)],
    ["DA", date],
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
