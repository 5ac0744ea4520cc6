import type { Line } from "../text/index.ts";
import type { Position } from "../messages/index.ts";
import { attributeOf, type Element, isElement, isInline, isText, isUnseen, type Node } from "./elements.ts";
import { parsed } from "./parsed.ts";
import { Printing } from "./printing.ts";

/** A page as somebody sees it who opens it in a browser: its words line by line, each with what the markup says of it. */
export interface SeenPage {
  /** The lines, joined by line ends. */
  text: string;
  lines: Line[];
  /** What the page says of itself in its head, by property: `og:url`. */
  metas: ReadonlyMap<string, string>;
  /** Where in the file what stands at an offset of the text is written. */
  positionOf: (offset: number) => Position;
}

/** What the scripts of a page show that its markup alone does not. */
export interface Scripts {
  /** The lines that are printed at the beginning of an element. */
  prints: (element: Element) => readonly ScriptedLine[];
  /** True for an element that is hidden only until somebody asks for the rest of a list. */
  unfolds: (element: Element) => boolean;
}

/** Words that no text of the page prints: a script does, from an attribute of an element. */
export interface ScriptedLine {
  text: string;
  /** The attribute that the words stand in; none where they are a count. */
  attribute?: string;
}

const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em"]);

/**
 * Reads the words of a page that are seen, with white space as a browser sets it: a run of it is one space, no-break
 * spaces stay, a line ends where a block of the page does.
 *
 * @param html the page as it was received; it may be broken in any way, and is read as browsers read it
 * @param scripts what scripts of the page show
 * @returns null where the page is of more elements than any page
 */
export function seenPage(html: string, scripts: Scripts): SeenPage | null {
  const page = parsed(html);
  if (page === null) return null;
  const printing = new Printing(html);
  const metas = new Map<string, string>();
  // What is still to be entered, or, after its children, to be left: a page may be nested deeper than calls can be.
  const ahead: (Node | { left: Element })[] = [page.document];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if ("left" in next) leave(next.left, printing);
    else if (isText(next)) for (const run of page.runsOf(next)) printing.words(run);
    else if (isElement(next) && next.tagName === "meta") keepMeta(next, metas);
    else if (isElement(next) && next.tagName === "head") for (const child of next.childNodes) keepMeta(child, metas);
    else if (!isElement(next)) pushChildren(ahead, next);
    else if (!isUnseen(next) || scripts.unfolds(next)) {
      enter(next, printing);
      for (const line of scripts.prints(next)) printing.scripted(next, line);
      ahead.push({ left: next });
      pushChildren(ahead, next);
    }
  }
  return { ...printing.page(), metas };
}

function pushChildren(ahead: (Node | { left: Element })[], node: Node): void {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes.toReversed()) ahead.push(child);
}

function enter(element: Element, printing: Printing): void {
  if (!isInline(element)) printing.endLine();
  printing.names.open(element);
  if (BOLD.has(element.tagName)) printing.bold++;
  if (ITALIC.has(element.tagName)) printing.italic++;
  const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
  if (href !== undefined) printing.links.push(href);
}

function leave(element: Element, printing: Printing): void {
  if (!isInline(element)) printing.endLine();
  printing.names.close(element);
  if (BOLD.has(element.tagName)) printing.bold--;
  if (ITALIC.has(element.tagName)) printing.italic--;
  if (element.tagName === "a" && attributeOf(element, "href") !== undefined) printing.links.pop();
}

function keepMeta(node: Node, metas: Map<string, string>): void {
  if (!isElement(node) || node.tagName !== "meta") return;
  const name = attributeOf(node, "property") ?? attributeOf(node, "name");
  const content = attributeOf(node, "content");
  if (name !== undefined && content !== undefined && !metas.has(name)) metas.set(name, content);
}
