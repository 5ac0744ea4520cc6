import type { Tree } from "citeproc";
import type { CslItem } from "./csl-item.ts";

/**
 * A style without what comes to nothing for the archive's items, each by itself: the branches for all that libraries hold
 * besides, and what tells the items of one list apart or puts them in order. With them citeproc takes seconds to read a style,
 * and most of its time to ask what an item is not. What is printed is the same; a test holds it against the style as it is.
 */
export function narrowed(style: Tree): Tree {
  const [macros, others] = [true, false].map((asked) =>
    nodes(style).filter(({ name }) => (name === "macro") === asked),
  );
  const byName = new Map(macros?.map((macro) => [macro.attrs["name"], macro]));
  const children = others?.map((node) => (AREAS.has(node.name) ? narrowedArea(node, byName) : node)) ?? [];
  return { ...style, children };
}

/** What a style has to print. */
const AREAS: ReadonlySet<string> = new Set(["citation", "bibliography"]);

/** The macros of a style, by name. */
type Macros = ReadonlyMap<string | undefined, Tree>;

/** What a style says of items that are like each other, or that follow each other. */
const OF_SEVERAL = /^(?:disambiguate-|givenname-disambiguation-|collapse$|subsequent-author-substitute)/;

const narrowedArea = (area: Tree, macros: Macros): Tree => ({
  ...area,
  attrs: without(area.attrs, OF_SEVERAL),
  children: nodes(area)
    .filter(({ name }) => name !== "sort")
    .map((part) => (part.name === "layout" ? { ...part, children: printed(area, inside(part, macros)) } : part)),
});

/**
 * Of each item that comes in, citeproc makes a note as it would stand near an earlier one, to compare it with those of other
 * items. The archive asks for no such note, and has no other items there, so that one is of nothing.
 */
function printed({ name }: Tree, children: Tree[]): Tree[] {
  if (name !== "citation") return children;
  const compared = { name: "if", attrs: { position: "near-note" }, children: [] };
  return [{ name: "choose", attrs: {}, children: [compared, { name: "else", attrs: {}, children }] }];
}

/**
 * What prints nothing, for it is of a variable that no item has. It cannot just be left out: a group prints its words unless
 * it has variables and all are empty (https://docs.citationstyles.org/en/stable/specification.html#group).
 */
const EMPTY: Tree = { name: "text", attrs: { variable: "publisher" }, children: [] };

/** What is left in a node, with macros written out. One empty variable says for a group what several would. */
function inside(node: Tree, macros: Macros): Tree[] {
  const left = nodes(node).flatMap((part) => leftOf(part, macros));
  const last = left.lastIndexOf(EMPTY);
  return left.filter((part, at) => part !== EMPTY || at === last);
}

function leftOf(node: Tree, macros: Macros): Tree[] {
  if (node.name === "choose") return choice(node, macros);
  if (node.name === "group") return group(node.attrs, inside(node, macros));
  const macro = macros.get(node.attrs["macro"]);
  return macro === undefined ? ofVariables(node, macros) : group(without(node.attrs, /^macro$/), inside(macro, macros));
}

/** A group, or a macro where it is called: it is a group too. */
function group(attrs: Tree["attrs"], children: Tree[]): Tree[] {
  if (children.includes(EMPTY) && children.every((part) => part === EMPTY || isWords(part))) return [EMPTY];
  const [only, ...others] = children;
  if (only === undefined) return [];
  const isBare = others.length === 0 && Object.keys(attrs).every((name) => name === "delimiter");
  // What stands for names stands there one for another: in a group of its own a choice is one, whatever is in its branches.
  return isBare && only.name !== "choose" ? [only] : [{ name: "group", attrs, children }];
}

const isWords = ({ attrs }: Tree): boolean => attrs["term"] !== undefined || attrs["value"] !== undefined;

/** Names, a date, a number, a label or a text. For names that an item does not have, others may stand. */
function ofVariables(node: Tree, macros: Macros): Tree[] {
  const children = nodes(node).flatMap((part) => (part.name === "substitute" ? substitute(part, macros) : [part]));
  const isReplaced = children.some(({ name }) => name === "substitute");
  const isEmpty = node.attrs["variable"]?.split(/\s+/).every((variable) => has(variable) === false) ?? false;
  return isEmpty && !isReplaced ? [EMPTY] : [{ ...node, children }];
}

function substitute(node: Tree, macros: Macros): Tree[] {
  const children = inside(node, macros).filter((part) => part !== EMPTY);
  return children.length === 0 ? [] : [{ ...node, children }];
}

function choice(node: Tree, macros: Macros): Tree[] {
  const [first, ...others] = openBranches(nodes(node));
  if (first === undefined) return [];
  if (first.name === "else") return inside(first, macros);
  const branches = [{ ...first, name: "if" }, ...others].map((branch) => ({
    ...branch,
    children: inside(branch, macros),
  }));
  return branches.every(({ children }) => children.length === 0) ? [] : [{ ...node, children: branches }];
}

/** The branches that some item may take. One that all take which come to it is the last. */
function openBranches([branch, ...others]: readonly Tree[]): Tree[] {
  if (branch === undefined) return [];
  const known = branch.name === "else" || holds(branch.attrs);
  if (known === null) return [branch, ...openBranches(others)];
  return known ? [{ ...branch, name: "else", attrs: {} }] : openBranches(others);
}

/** Whether something is so of every item or of none; null where it is of some. */
type Known = boolean | null;

function holds({ match = "all", ...conditions }: Tree["attrs"]): Known {
  const known = Object.entries(conditions).flatMap(([name, words = ""]) => knownOf(name, words.split(/\s+/)));
  if (match === "all") return all(known);
  const none = all(known.map(not));
  return match === "none" ? none : not(none);
}

function all(known: readonly Known[]): Known {
  if (known.includes(false)) return false;
  return known.includes(null) ? null : true;
}

const not = (known: Known): Known => (known === null ? null : !known);

/** What is known of each word of a condition. Of types, which stand for one another, it is one thing. */
function knownOf(condition: string, words: readonly string[]): Known[] {
  if (condition === "type") return [words.includes(TYPE)];
  if (condition === "variable") return words.map(has);
  if (condition === "is-numeric") return words.map((word) => has(word) && null);
  return [NEVER.has(condition) ? false : null];
}

const TYPE: CslItem["type"] = "webpage";

/** An item has a certain day, and by itself it is like no other. */
const NEVER: ReadonlySet<string> = new Set(["is-uncertain-date", "disambiguate"]);

/** What every item has; no archive is without a name. */
const ALWAYS: ReadonlySet<string> = new Set(["container-title", "medium", "issued", "URL"] satisfies (keyof CslItem)[]);

/** What an item has or has not, or a place in it, or what citeproc itself may put to it. */
const SOMETIMES = /^(?:author|title|language|locator.*|first-.*-number|citation-.*|year-suffix|hereinafter)$/;

const has = (variable: string): Known => ALWAYS.has(variable) || (SOMETIMES.test(variable) ? null : false);

const without = (attrs: Tree["attrs"], names: RegExp): Tree["attrs"] =>
  Object.fromEntries(Object.entries(attrs).filter(([name]) => !names.test(name)));

const nodes = ({ children }: Tree): Tree[] => children.filter((child) => typeof child !== "string");
