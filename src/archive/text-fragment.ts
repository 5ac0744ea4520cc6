/** Some words of a text, and what stands in it before and after them. */
export interface SelectedWords {
  before: string;
  words: string;
  after: string;
}

/** How many words at both ends stand for all of some words, and how many around them may say which of several they are. */
const ENDS = 4;
const CONTEXT = [0, 3, 6, 12, 24];

/** The words of a text from one place to another; those that are cut are whole. `null` where there is no word. */
export function selectedWords(text: string, from: number, to: number): SelectedWords | null {
  const start = from - (/[\p{L}\p{M}\p{N}'’]*$/u.exec(text.slice(0, from))?.[0].length ?? 0);
  const end = to + (/^[\p{L}\p{M}\p{N}'’]*/u.exec(text.slice(to))?.[0].length ?? 0);
  const words = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(words) ? { before: text.slice(0, start), words, after: text.slice(end) } : null;
}

/**
 * A text directive that leads to some words: what follows an address's fragment, for browsers to scroll to and mark. As
 * many of the words around as tell them from the same words elsewhere on the page are in it. Empty where nothing does:
 * then the paragraph is all that can be led to. https://wicg.github.io/scroll-to-text-fragment/
 * @param page all words of the page, for words that stand there more than once
 */
export function textFragment({ before, words, after }: SelectedWords, page = ""): string {
  const [own, ahead, behind] = [spaced(words), spaced(before), spaced(after)];
  if (own.length === 0) return "";
  const all = spaced(page).join(" ");
  const around = CONTEXT.map((size) => ({
    prefix: size === 0 ? [] : ahead.slice(-size),
    suffix: behind.slice(0, size),
  }));
  const found = around.find(({ prefix, suffix }) => isOnce(all, [...prefix, ...own, ...suffix].join(" ")));
  return found === undefined ? "" : directive(found.prefix, own, found.suffix);
}

function directive(prefix: readonly string[], own: readonly string[], suffix: readonly string[]): string {
  const ends = Math.min(ENDS, Math.floor(own.length / 2));
  const parts = [
    ...(prefix.length === 0 ? [] : [`${encoded(prefix)}-`]),
    ...(ends < 2 ? [encoded(own)] : [encoded(own.slice(0, ends)), encoded(own.slice(-ends))]),
    ...(suffix.length === 0 ? [] : [`-${encoded(suffix)}`]),
  ];
  return `:~:text=${parts.join(",")}`;
}

const spaced = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

const isOnce = (all: string, text: string): boolean => all.indexOf(text) === all.lastIndexOf(text);

/** A dash has a meaning in a text directive, as have the signs that encodeURIComponent encodes. */
const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

/** Where the words lie that a text directive leads to, in a text that has them; `null` for one that has not. */
export function wordsOfFragment(fragment: string, text: string): { start: number; end: number } | null {
  const parts = /^text=(?:([^,]*)-,)?([^,]*)(?:,([^-,][^,]*))?(?:,-([^,]*))?$/u.exec(fragment);
  if (parts === null) return null;
  const [prefix = "", first = "", last = "", suffix = ""] = parts
    .slice(1)
    .map((part: string | undefined) => pattern(decodeURIComponent(part ?? "")));
  const ahead = prefix === "" ? "" : String.raw`(?<=${prefix}\s*)`;
  const behind = suffix === "" ? "" : String.raw`(?=\s*${suffix})`;
  const found = new RegExp(`${ahead}${first}${last === "" ? "" : `[^]*?${last}`}${behind}`, "u").exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

const pattern = (words: string): string =>
  words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`);
