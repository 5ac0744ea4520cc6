import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tree } from "citeproc";
import { parseHTML } from "linkedom";
import { asRead } from "../../src/export/citation/styles.ts";
import { escapeMarkup } from "../../src/export/markup.ts";
import type { CitedCase } from "./citation-cases.ts";

/** The styles of the archive, by the names of their files. */
export type StyleName = "chicago" | "apa" | "mla";

/** What pandoc makes of an item: of a note style its first and second note, else what stands in the text, twice. */
export interface Processed {
  cites: string[];
  entry: string;
}

const FOLDER = mkdtempSync(join(tmpdir(), "pandoc-"));

/** A style as a file of XML, as it was before it was written as JSON. */
function styleFile(name: StyleName): string {
  const tree = JSON.parse(readFileSync(`src/export/citation/styles/${name}.json`, "utf8")) as Tree;
  const path = join(FOLDER, `${name}.csl`);
  writeFileSync(path, xml(tree));
  return path;
}

function xml({ name, attrs, children }: Tree): string {
  const pairs = Object.entries(attrs).map(([key, value = ""]) => ` ${key}="${escapeMarkup(value)}"`);
  const content = children.map((child) => (typeof child === "string" ? escapeMarkup(child) : xml(child)));
  return `<${name}${pairs.join("")}>${content.join("")}</${name}>`;
}

/** How pandoc is asked for a place. It takes the number of a paragraph for a locator; of a turn only Chicago's notes do. */
function place({ unit, number }: CitedCase, style: StyleName): string {
  if (unit === "meeting") return "";
  if (unit === "paragraph") return `, paragraph ${number}`;
  return style === "chicago" ? `{turn ${number}}` : `, turn ${number}`;
}

/** What `pandoc --citeproc` makes of each case by itself. */
export function processed(cases: readonly CitedCase[], style: StyleName): Processed[] {
  const csl = styleFile(style);
  const made = new Map<CitedCase, Processed>();
  for (const batch of batches(cases)) {
    const document = cited(batch, style, csl);
    const cites = [...document.querySelectorAll(style === "chicago" ? "[role=doc-endnote] p" : ".citation")];
    for (const [at, each] of batch.entries()) {
      for (const back of document.querySelectorAll(".footnote-back")) back.remove();
      made.set(each, {
        cites: cites.slice(2 * at, 2 * at + 2).map(({ textContent }) => textContent),
        entry: document.querySelector(`#ref-item${at}`)?.textContent ?? "",
      });
    }
  }
  return cases.map((each) => made.get(each) ?? { cites: [], entry: "" });
}

/** Cases that can be processed at once, for no two in a batch are by the same authors, and need be told apart by a style. */
function batches(cases: readonly CitedCase[]): CitedCase[][] {
  const byAuthors = Map.groupBy(cases, ({ item }) => JSON.stringify(item.author ?? []));
  const longest = Math.max(...[...byAuthors.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => [...byAuthors.values()].flatMap((same) => same[at] ?? []));
}

function cited(batch: readonly CitedCase[], style: StyleName, csl: string) {
  const references = join(FOLDER, "references.json");
  writeFileSync(
    references,
    JSON.stringify(batch.map(({ item }, at) => ({ ...asRead(item, style === "apa"), id: `item${at}` }))),
  );
  const cites = batch.flatMap((each, at) => Array<string>(2).fill(`[@item${at}${place(each, style)}]`));
  const args = ["--citeproc", `--csl=${csl}`, `--bibliography=${references}`, "--to=html", "--wrap=none"];
  const html = execFileSync("pandoc", args, { input: cites.join("\n\n"), encoding: "utf8" });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}
