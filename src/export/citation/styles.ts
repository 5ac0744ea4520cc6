import CSL, { type Cite, type Engine, type Tree } from "citeproc";
import type { CslItem } from "./csl-item.ts";
import apaTree from "./styles/apa.json" with { type: "json" };
import chicagoTree from "./styles/chicago.json" with { type: "json" };
import locale from "./styles/locale.json" with { type: "json" };
import mlaTree from "./styles/mla.json" with { type: "json" };

/** What a style makes of an item: HTML with no element but `<i>`. */
export interface Styled {
  /** For each place in the item that was asked for, a footnote, or what stands in parentheses in the text. */
  cites: string[];
  /** The entry in the list of works cited. */
  entry: string;
}

/** A place in an item, as citeproc takes it. */
export type Locator = Omit<Cite, "id">;

type Style = (item: CslItem, locators: readonly Locator[]) => Styled;

// The official styles, each ready to format any item.

/** Chicago Manual of Style, full notes. */
export const chicago = styleOf(chicagoTree);
/** American Psychological Association. */
export const apa = styleOf(apaTree);
/** Modern Language Association. */
export const mla = styleOf(mlaTree);

/** The engine is slow to make and remembers the items it has seen, so that one serves all items, each under one id. */
function styleOf(tree: Tree): Style {
  let current: object = {};
  let engine: Engine | null = null;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current };
  return (item, locators) => {
    engine ??= new CSL.Engine(system, tree, "en-US");
    current = { ...item, id: ONLY, title: inert(item.title), note: undefined };
    engine.updateItems([]);
    engine.updateItems([ONLY]);
    const cites = locators.map((locator) => engine?.makeCitationCluster([{ ...locator, id: ONLY }]) ?? "");
    const entries = engine.makeBibliography();
    return {
      cites: cites.map(clean),
      entry: clean(entries === false ? "" : entries[1].join("")),
    };
  };
}

const ONLY = "cited";

/** citeproc reads `<i>` and the like in a title as mark-up; a character without width after `<` keeps it words. */
const inert = (text: string): string => text.replaceAll("<", `<${WORD_JOINER}`);

const clean = (html: string): string =>
  html
    .replaceAll(WORD_JOINER, "")
    .replaceAll(/<\/?div[^>]*>/g, "")
    .trim();

const WORD_JOINER = "\u2060";
