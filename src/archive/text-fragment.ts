/** Some words of a text, and what stands in it before and after them; each paragraph of the text is a line. */
export interface SelectedWords {
  before: string;
  words: string;
  after: string;
}

/** How many words at both ends stand for all of some words, and how many around them may say which of several they are. */
const ENDS = 4;
const CONTEXT = [0, 3, 6, 12, 24];

/** How many words around are told where only the paragraph is known, and not what else is on its page. */
const UNKNOWN = 6;

const WORD = /[\p{L}\p{M}\p{N}'’]/u;

/** The words of a text from one place to another; those that are cut are whole. `null` where there is no word. */
export function selectedWords(text: string, from: number, to: number): SelectedWords | null {
  const isInWord = (at: number) => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  let [start, end] = [from, to];
  while (isInWord(start)) start -= 1;
  while (isInWord(end)) end += 1;
  const words = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(words) ? { before: text.slice(0, start), words, after: text.slice(end) } : null;
}

/**
 * A text directive that leads to some words: what follows an address's fragment, for browsers to scroll to and mark. As
 * many of the words around as tell them from the same words elsewhere in the text are in it. Empty where nothing does:
 * then the paragraph is all that can be led to. https://wicg.github.io/scroll-to-text-fragment/
 * @param whole whether the text is all of the page's
 */
export function textFragment({ before, words, after }: SelectedWords, whole: boolean): string {
  const page = `${before}${words}${after}`;
  const own = spaced(words);
  const start = before.length + words.length - words.trimStart().length;
  const [ahead, behind] = [spaced(before.split("\n").at(-1) ?? ""), spaced(after.split("\n")[0] ?? "")];
  const directives = CONTEXT.filter((size) => whole || size >= UNKNOWN).map((size) =>
    directive(size === 0 ? [] : ahead.slice(-size), own, behind.slice(0, size)),
  );
  const isOwn = (text: string) => {
    const place = wordsOfFragment(text, page);
    return place?.start === start && place.end === start + words.trim().length;
  };
  const found = own.length === 0 ? undefined : directives.find(isOwn);
  return found === undefined ? "" : `:~:${found}`;
}

function directive(prefix: readonly string[], own: readonly string[], suffix: readonly string[]): string {
  const ends = Math.min(ENDS, Math.floor(own.length / 2));
  const parts = [
    ...(prefix.length === 0 ? [] : [`${encoded(prefix)}-`]),
    ...(ends < 2 ? [encoded(own)] : [encoded(own.slice(0, ends)), encoded(own.slice(-ends))]),
    ...(suffix.length === 0 ? [] : [`-${encoded(suffix)}`]),
  ];
  return `text=${parts.join(",")}`;
}

const spaced = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** A dash has a meaning in a text directive, as have the signs that encodeURIComponent encodes. */
const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

/** Where the first words lie that a text directive leads to, in a text; `null` where it has none. */
export function wordsOfFragment(fragment: string, text: string): { start: number; end: number } | null {
  const parts = /^text=(?:([^,]*)-,)?([^,]*)(?:,([^-,][^,]*))?(?:,-([^,]*))?$/u.exec(fragment);
  if (parts === null) return null;
  const [prefix = "", first = "", last = "", suffix = ""] = parts
    .slice(1)
    .map((part: string | undefined) => pattern(decoded(part ?? "")));
  const ahead = prefix === "" ? "" : String.raw`(?<=${prefix}\s*)`;
  const behind = suffix === "" ? "" : String.raw`(?=\s*${suffix})`;
  const found = new RegExp(`${ahead}${first}${last === "" ? "" : `[^]*?${last}`}${behind}`, "u").exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** What a reader made of the address by hand may not be what can be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whole words, whatever white space is between them. */
function pattern(words: string): string {
  if (words === "") return "";
  const source = words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`);
  const [before, after] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u].map((edge) => edge.test(words));
  return `${before ? String.raw`(?<![\p{L}\p{N}])` : ""}${source}${after ? String.raw`(?![\p{L}\p{N}])` : ""}`;
}
