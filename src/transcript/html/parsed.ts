import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

/**
 * The most elements that a page is made of: so many for each of its tags, and some that no tag opens. Tags that are never
 * closed are opened anew in each paragraph, as HTML says, and a few thousand of them would fill the memory.
 */
const MOST_PER_TAG = 10;
const MOST_UNTAGGED = 1000;
const MOST = 1_000_000;

/** A page as browsers parse it, with the place of every node in the file; null where it is of more elements than any page. */
export function parsed(html: string): DefaultTreeAdapterTypes.Document | null {
  const most = Math.min(MOST, MOST_PER_TAG * html.split("<").length + MOST_UNTAGGED);
  let made = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...element) => {
      if (++made > most) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...element);
    },
  };
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

class TooManyElements extends Error {}
