import { NOT_WORDS } from "./not-words.ts";

/** The pieces of text that a paragraph's words are in, in order. */
export function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(NOT_WORDS)) nodes.push(node);
  }
  return nodes;
}

/** The words of a paragraph as one text. */
export const wordsIn = (paragraph: Element): string =>
  textNodes(paragraph)
    .map(({ data }) => data)
    .join("");

/** The range of some of a paragraph's words, by where they begin and end in its text. */
export function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(...at(nodes, start));
  range.setEnd(...at(nodes, end));
  return range;
}

function at(nodes: readonly Text[], offset: number): [Node, number] {
  let left = offset;
  const node = nodes.find(({ length }) => (left -= length) <= 0);
  return node ? [node, left + node.length] : [document.body, 0];
}
