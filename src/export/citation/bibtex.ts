import { type CslItem, type CslNote, isoDay } from "./csl-item.ts";
import { sortedName, type CslName } from "../names.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An item as a BibTeX entry of the type `online`. Classic BibTeX does not know it, says so, and prints it as `misc`; of that
 * its styles print the `note` and know no `url`, so the address is written in the note, as text: in `\url` its # would be an
 * error to biblatex. biblatex is told by an option of the entry to print it once; reference managers take the `url`, and with
 * it pandoc, of `online` alone. Without an author the `key` is what classic styles sort and label it by. Ends in a line end.
 */
export function bibtex(item: CslItem): string {
  const [[year, month]] = item.issued["date-parts"];
  const fields = [
    item.author === undefined ? ["key", escaped(item.title)] : ["author", item.author.map(authorName).join(" and ")],
    ["title", `{${escaped(item.title)}}`],
    ["note", escaped([capitalised(item.medium), item["container-title"], item.URL].join(", "))],
    ["year", String(year)],
    ["date", isoDay(item.issued)],
    ["langid", "english"],
    ["url", item.URL],
    ["options", "url=false"],
  ].map(([name = "", value = ""]) => `${name} = {${value}}`);
  return entry("online", item.id, [...fields, `month = ${MONTHS[month - 1] ?? "jan"}`]);
}

/** A note as an entry of the type `misc`. */
export const bibtexNote = ({ id, title, URL, note }: CslNote): string =>
  entry("misc", id, [`title = {{${escaped(title)}}}`, `url = {${URL}}`, `note = {${escaped(note)}}`]);

const entry = (type: string, key: string, fields: readonly string[]): string =>
  `@${type}{${key},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}\n`;

/**
 * Braces keep a name whole in which BibTeX would see two ("and" joins names, a comma splits one), and one that its styles
 * would turn round, though the family name comes first.
 */
function authorName(name: CslName): string {
  if ("family" in name && name["static-ordering"]) return `{${escaped(`${name.family} ${name.given}`)}}`;
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
