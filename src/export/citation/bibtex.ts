import { type CslItem, type CslNote, isoDay } from "./csl-item.ts";
import { sortedName, type CslName } from "../names.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An item as a BibTeX entry of the type `misc`: classic BibTeX has no type for speech. Ends in a line end. */
export function bibtex(item: CslItem): string {
  const [[year, month]] = item.issued["date-parts"];
  const fields = [
    ["author", (item.author ?? []).map(authorName).join(" and ")],
    ["title", `{${escaped(item.title)}}`],
    ["howpublished", escaped([capitalised(item.genre), item.archive].join(", "))],
    ["publisher", escaped(item.publisher ?? "")],
    ["address", escaped(item["event-place"] ?? "")],
    ["year", String(year)],
    ["date", isoDay(item.issued)],
    ["language", "english"],
    ["url", item.URL],
    ["note", escaped(item.note)],
  ].filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `${name} = {${value}}`);
  return entry(item.id, [...lines, `month = ${MONTHS[month - 1] ?? "jan"}`]);
}

/** A note as an entry of the type `misc`. */
export const bibtexNote = ({ id, title, URL, note }: CslNote): string =>
  entry(id, [`title = {{${escaped(title)}}}`, `url = {${URL}}`, `note = {${escaped(note)}}`]);

const entry = (key: string, fields: readonly string[]): string =>
  `@misc{${key},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}\n`;

/** Braces keep a name whole in which BibTeX would see two: "and" joins names, a comma splits one. */
function authorName(name: CslName): string {
  const whole = "literal" in name || [name.family, name.given].some((part) => /,| and /i.test(part));
  return whole ? `{${escaped(sortedName(name))}}` : escaped(sortedName(name));
}

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "`": "\\textasciigrave{}",
};

/** Text for a field: what TeX would read as a command or join into one sign stands for itself; all else is UTF-8. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\{}~^`]|[$&%#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`).replaceAll(/([-'])(?=\1)/g, "$1{}");

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
