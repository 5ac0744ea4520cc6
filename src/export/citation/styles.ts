import CSL, { type Cite, type Engine, type Tree } from "citeproc";
import type { CslItem } from "./csl-item.ts";
import { narrowed } from "./narrowed.ts";
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

/** @param plainTitle whether the title is supplied, and so neither set in italics nor in quotation marks. */
export type Style = (item: CslItem, plainTitle: boolean, locators: readonly Locator[]) => Styled;

// The official styles, each ready to format any item of the archive.

/** Chicago Manual of Style, 18th edition: notes and bibliography. */
export const chicago = styleOf(narrowed(chicagoTree));
/** American Psychological Association, 7th edition. */
export const apa = styleOf(narrowed(apaTree), { inverts: true });
/** Modern Language Association, 9th edition. */
export const mla = styleOf(narrowed(mlaTree));

/**
 * What formats items by a style. The engine is slow to make and remembers the items it has seen, so that one serves all
 * items, each under one id.
 * @param inverts whether a name whose family name comes first is turned round as any other is.
 */
export function styleOf(tree: Tree, { inverts } = { inverts: false }): Style {
  let current: object = {};
  let engine: Engine | null = null;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current };
  return (item, plainTitle, locators) => {
    engine ??= new CSL.Engine(system, tree, "en-US");
    const title = inert(item.title);
    current = { ...asRead(item, inverts), id: ONLY, title: plainTitle ? setPlain(title) : title };
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

/**
 * The item as a style is given it. Chicago and MLA leave a name whose family name comes first as it is (CMOS 8.16, MLA
 * 2.73); APA turns it into family name and initials like any other (9.8).
 */
export function asRead(item: CslItem, inverts: boolean): object {
  const { author = [], ...read }: Partial<CslItem> = { ...item };
  delete read.note;
  const names = author.map((name) => (inverts && "family" in name ? { family: name.family, given: name.given } : name));
  return names.length > 0 ? { ...read, author: names } : read;
}

const ONLY = "cited";

/** citeproc reads `<i>` and the like in a title as mark-up; a character without width after `<` keeps it words. */
const inert = (text: string): string => text.replaceAll("<", `<${WORD_JOINER}`);

/** A supplied title keeps its small letters, and characters without width tell where it begins and ends. */
const setPlain = (title: string): string => `${EDGE}<span class="nocase">${title}</span>${EDGE}`;

const WORD_JOINER = "\u2060";
const EDGE = "\u2063";

/** A supplied title in the quotation marks or italics of the style, with the stop that American usage puts in them. */
const SET_TITLE = new RegExp(`(?:“|<i>)${EDGE}([^${EDGE}]*)${EDGE}([.,]?)(?:”|</i>)`, "gu");

/** A comma after a title, with which citeproc joins what has no label in the style: American usage has it inside. */
const OUTER_COMMA = /”,(?=[^”]*\)$)/u;

const clean = (html: string): string =>
  html
    .replaceAll(SET_TITLE, "$1$2")
    .replaceAll(new RegExp(`${WORD_JOINER}|${EDGE}`, "gu"), "")
    .replaceAll(/<\/?div[^>]*>/g, "")
    .replace(OUTER_COMMA, ",”")
    .trim();
