import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { isText, type Node, type TextNode } from "./elements.ts";

/**
 * The most elements that a page is made of: so many for each of its tags, and some that no tag opens. Tags that are never
 * closed are opened anew in each paragraph, as HTML says, and a few thousand of them would fill the memory.
 */
const MOST_PER_TAG = 10;
const MOST_UNTAGGED = 1000;
const MOST = 1_000_000;

/** A stretch of a text that is written in one piece in the file, with no tag within. */
export interface Run {
  value: string;
  startOffset: number;
  endOffset: number;
}

/** A page with where its words are written. */
export interface ParsedPage {
  document: DefaultTreeAdapterTypes.Document;
  /** The runs of a text in order: several where the parser passes over a tag, or sets words before the table they stand in. */
  runsOf: (node: TextNode) => readonly Run[];
}

/**
 * A page as browsers parse it, with the place of every element in the file, and of every run of a text.
 *
 * @returns null where the page is of more elements than any page
 */
export function parsed(html: string): ParsedPage | null {
  const most = Math.min(MOST, MOST_PER_TAG * html.split("<").length + MOST_UNTAGGED);
  let made = 0;
  const kept = new Map<Node, KeptRun[]>();
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...element) => {
      if (++made > most) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...element);
    },
    // A text that has a place already would be told only where its next run ends.
    getNodeSourceCodeLocation: (node) => (isText(node) ? null : defaultTreeAdapter.getNodeSourceCodeLocation(node)),
    setNodeSourceCodeLocation: (node, location) => {
      if (isText(node) && location) keepRun(node, location);
      else defaultTreeAdapter.setNodeSourceCodeLocation(node, location);
    },
  };
  function keepRun(node: TextNode, { startOffset, endOffset }: Omit<KeptRun, "upTo">): void {
    const runs = kept.get(node) ?? [];
    kept.set(node, runs);
    const last = runs.at(-1);
    const upTo = node.value.length;
    // White space is told apart, and where it ends is not right before a reference.
    if (last?.endOffset === startOffset) Object.assign(last, { upTo, endOffset });
    else runs.push({ upTo, startOffset, endOffset });
  }
  try {
    const document = parse(html, { sourceCodeLocationInfo: true, treeAdapter });
    return { document, runsOf: (node) => runsIn(node.value, kept.get(node) ?? []) };
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

/** A run, and how much of the text there is when it has been added: cutting it out at once would copy the text each time. */
interface KeptRun extends Omit<Run, "value"> {
  upTo: number;
}

const runsIn = (text: string, kept: readonly KeptRun[]): Run[] =>
  kept.map(({ upTo, startOffset, endOffset }, i) => ({
    value: text.slice(kept[i - 1]?.upTo ?? 0, upTo),
    startOffset,
    endOffset,
  }));

class TooManyElements extends Error {}
