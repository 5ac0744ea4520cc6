import type { Options } from "rehype-sanitize";

/** The elements that a note may hold, each with the attributes it may have; whatever else is written is shown as text. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  ...bare("abbr b blockquote br caption cite code dd del dl dt em h2 h3 h4 h5 h6 hr i ins kbd li p pre q s samp"),
  ...bare("small strong sub sup table tbody td tfoot th thead tr ul var"),
  a: ["href", "title"],
  abbr: ["title"],
  ol: ["start"],
  td: ["colspan"],
  th: ["colspan"],
};

function bare(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, []]));
}

/** The kinds of address that a link may have besides one within the archive, as they stand before the colon. */
export const PROTOCOLS = ["http", "https", "mailto"];

/** Elements that mean something in a table alone; elsewhere their words stand without them. */
const IN_TABLES = ["caption", "tbody", "td", "tfoot", "th", "thead", "tr"];

/** What the ids that footnotes need begin with, after the note's own prefix. */
const FOOTNOTE = /^note-[a-z0-9-]+-fn(?:ref)?-/;

/**
 * The wall behind the reading of a note: what comes through is in this subset, whatever has been written and however it
 * was read. Ids are those of footnotes; headings get theirs afterwards.
 */
export const SUBSET: Options = {
  tagNames: [...Object.keys(ATTRIBUTES), "section"],
  attributes: {
    ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, allowed]) => [name, allowed.map(propertyOf)])),
    a: ["href", "title", "dataFootnoteRef", "dataFootnoteBackref", "ariaLabel", ["id", FOOTNOTE]],
    li: [["id", FOOTNOTE]],
    section: ["dataFootnotes"],
  },
  protocols: { href: PROTOCOLS },
  ancestors: { li: ["ol", "ul"], ...Object.fromEntries(IN_TABLES.map((name) => [name, ["table"]])) },
  strip: [],
  clobber: [],
};

function propertyOf(attribute: string): string {
  return attribute === "colspan" ? "colSpan" : attribute;
}

const ATTRIBUTE = /\s+([a-z]+)=(?:"[^"<>]*"|'[^'<>]*')/gi;
const TAG = new RegExp(String.raw`<\/?[a-z][a-z0-9]*(?:${ATTRIBUTE.source.replace("(", "(?:")})*\s*\/?>`, "gi");

/** A stretch of HTML as it was written: markup of the subset, which is kept, or what is shown as text. */
export interface Stretch {
  kept: boolean;
  source: string;
}

/** Cuts raw HTML into what is in the subset and what is not; the stretches joined give it back. */
export function stretchesOf(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    stretches.push(between(html.slice(end, index)), { kept: isAllowed(tag), source: tag });
    end = index + tag.length;
  }
  return [...stretches, between(html.slice(end))].filter(({ source }) => source !== "");
}

/** What stands between two tags is words, unless some of it could be read as markup after all. */
const between = (source: string): Stretch => ({ kept: !source.includes("<"), source });

function isAllowed(tag: string): boolean {
  const name = /[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? "";
  const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  const written = [...tag.matchAll(ATTRIBUTE)].map(([, attribute = ""]) => attribute.toLowerCase());
  return allowed !== undefined && written.every((attribute) => allowed.includes(attribute));
}
