import type { Element, ElementContent, Root } from "hast";
import type { Root as Markdown } from "mdast";
import { EXIT, SKIP, visit } from "unist-util-visit";
import { stretchesOf } from "./subset.ts";

/** Something in a note that a reader shall not get as it was written. */
export interface Finding {
  /** What it is, as it stands there, cut where it is long. */
  source: string;
  line: number;
  column: number;
}

/** Where a node of the tree of a note began; what has no place of its own is told at the note's beginning. */
type Placed = { position?: { start: { line: number; column: number } } | undefined };

const START = { line: 1, column: 1 };

/** The line and column that a node of a note begins at, counted from 1; inside a block of HTML the parser knows the line alone. */
export const placeOf = ({ position }: Placed): { line: number; column: number } =>
  position === undefined ? START : { line: position.start.line, column: Math.max(1, position.start.column) };

/** Makes text of every stretch of raw HTML that is not in the subset, and tells each. */
export function rawAsText(found: Finding[]) {
  return (tree: Root): void => {
    visit(tree, "raw", (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const stretches = stretchesOf(node.value);
      const outside = stretches.find(({ kept }) => !kept);
      if (outside !== undefined && !isToldAlready(outside.source, found))
        found.push({ source: shortened(outside.source), ...placeOf(node) });
      const nodes = stretches.map(({ kept, source }): ElementContent => ({
        type: kept ? "raw" : "text",
        value: source,
      }));
      const wordsOnly = parent.type === "root" && outside !== undefined && !stretches.some(isTag);
      parent.children.splice(index, 1, ...(wordsOnly ? [paragraph(nodes)] : nodes));
      return [SKIP, index + (wordsOnly ? 1 : nodes.length)];
    });
  };
}

/** True for the end of an element whose beginning has been told. */
function isToldAlready(source: string, found: readonly Finding[]): boolean {
  const name = /^<\/([a-z][a-z0-9]*)\s*>$/i.exec(source)?.[1];
  return name !== undefined && found.some((finding) => finding.source.startsWith(`<${name}`));
}

const isTag = ({ kept, source }: { kept: boolean; source: string }): boolean => kept && source.startsWith("<");

const paragraph = (children: ElementContent[]): Element => ({
  type: "element",
  tagName: "p",
  properties: {},
  children,
});

const shortened = (source: string): string => {
  const [line = ""] = source.trim().split("\n");
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`;
};

/** Every picture in a note, which is told: another host would learn of each reader. */
export function pictures(tree: Markdown): Finding[] {
  const found: Finding[] = [];
  visit(tree, (node) => {
    if (node.type === "image") found.push({ source: shortened(node.url), ...placeOf(node) });
    if (node.type === "imageReference") found.push({ source: node.label ?? node.identifier, ...placeOf(node) });
  });
  return found;
}

/** Writes the box of a task, `[x]`, as it was typed: a form is no part of a note. */
export function boxesAsText(tree: Markdown): void {
  visit(tree, "listItem", (item) => {
    const box = item.checked === null || item.checked === undefined ? null : item.checked ? "[x] " : "[ ] ";
    item.checked = null;
    if (box === null) return;
    visit(item, "paragraph", (first) => {
      first.children.unshift({ type: "text", value: box });
      return EXIT;
    });
  });
}
