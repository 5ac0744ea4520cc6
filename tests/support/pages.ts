import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseHTML } from "linkedom";

/** A page of a built site. */
export interface BuiltPage {
  /** Its address from the root of the host: `/meetings/2024-02-21-kazan/`. */
  url: string;
  html: string;
  document: Document;
}

/** Every file of a built site, as addresses from the root of the host. */
export function siteFiles(dir: string, base = "/"): Set<string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Set(paths.map((path) => `${base}${path}`));
}

/** Every HTML page of a built site. */
export function sitePages(dir: string, base = "/"): BuiltPage[] {
  const files = [...siteFiles(dir, base)].filter((file) => file.endsWith(".html") && !file.includes("/pagefind/"));
  return files.sort().map((file) => {
    const html = readFileSync(join(dir, file.slice(base.length)), "utf8");
    return { url: file.replace(/index\.html$/, ""), html, document: parseHTML(html).document };
  });
}

/** The words of an element as its record has them: without margin numbers, source lines and what is only spoken. */
export function recordText(element: Element): string {
  const copy = parseHTML(`<!doctype html><html><body>${element.innerHTML}</body></html>`).document;
  for (const aid of copy.querySelectorAll(".n, .l, .spoken, .supplied")) aid.remove();
  return copy.body.textContent.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}
