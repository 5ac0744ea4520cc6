import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { placeOf } from "./markup.ts";
import { PROTOCOLS } from "./subset.ts";

/** A link of a note as it was written. */
export interface NoteLink {
  href: string;
  line: number;
  column: number;
}

/** An address within the archive: the path from its root, and what stands behind `#`, or nothing. */
export interface Inside {
  path: string;
  rest: string;
  fragment: string;
}

/** No archive is published there, so that what has this origin was written without one. */
const NOWHERE = "https://archive.invalid";

/** Every link of a note, save those between a footnote and its mark. */
export function linksIn(tree: Root): NoteLink[] {
  const links: NoteLink[] = [];
  visit(tree, "element", ({ tagName, properties, position }, _index, parent) => {
    const { href, dataFootnoteRef, dataFootnoteBackref } = properties;
    if (tagName !== "a" || typeof href !== "string" || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined) return;
    links.push({ href, ...placeOf(position === undefined ? (parent ?? {}) : { position }) });
  });
  return links;
}

/** Writes the beginning of every link's address in lower case, as the wall behind wants it. */
export function withLowerSchemes(tree: Root): Root {
  visit(tree, "element", ({ properties }) => {
    const { href } = properties;
    if (typeof href === "string") properties["href"] = href.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  });
  return tree;
}

/** Why a reader may not be led there; `null` where a link is allowed. */
export function linkFault(href: string): string | null {
  if (!URL.canParse(href, NOWHERE)) return "is no address";
  const { protocol, username, password } = new URL(href, NOWHERE);
  if (!PROTOCOLS.includes(protocol.slice(0, -1))) return `begins with ${protocol} and a note leads to pages only`;
  return username + password === "" ? null : "holds a user's name or password, which everybody would read";
}

/** What a link on the page at `page` means within the archive; `null` where it leads out of it. */
export function insideOf(href: string, page: string): Inside | null {
  const base = `${NOWHERE}/${page}`;
  if (!URL.canParse(href, base)) return null;
  const { origin, pathname, search, hash } = new URL(href, base);
  return origin === NOWHERE ? { path: pathname.slice(1), rest: search, fragment: hash.slice(1) } : null;
}

/**
 * Writes every link within the archive from its root on: a note is shown on more than one page. One to another place on
 * the same page stays as it is.
 */
export function rooted(tree: Root, page: string, base: string): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName !== "a" || typeof href !== "string" || href.startsWith("#")) return;
    const inside = insideOf(href, page);
    if (inside === null) return;
    properties["href"] = `${base}${inside.path}${inside.rest}${inside.fragment && `#${inside.fragment}`}`;
  });
}
