/** A stretch of a text; offsets in UTF-16 code units, end excluded. */
export interface Range {
  start: number;
  end: number;
}

/** Finds a topic's terms in a stretch of speech: each range is one term, in order, none overlapping another. */
export type TermMatcher = (text: string) => Range[];

/**
 * Terms are whole words: a letter or digit on either side rules a match out. Case is ignored, except for a single
 * word with a capital after its first letter (an acronym: CIS, MGIMO), which matches by case. A space in a term matches any one
 * white space, a hyphen any hyphen or dash, an apostrophe any apostrophe.
 */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const acronyms = terms.filter(isAcronym);
  const words = terms.filter((term) => !isAcronym(term));
  const patterns = [
    ...(acronyms.length > 0 ? [pattern(acronyms, "gu")] : []),
    ...(words.length > 0 ? [pattern(words, "giu")] : []),
  ];
  return (text) => {
    const found = patterns.flatMap((regex) =>
      [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    );
    return withoutOverlap(found.sort((a, b) => a.start - b.start || b.end - a.end));
  };
}

/** Tells of lists of terms, by their numbers, which may have a term in a text; of all others none stands there. */
export type TermGuide = (text: string) => ReadonlySet<number>;

/**
 * Most lists have no term in most texts. Which may have one is told by the words that terms begin with, all lists at once,
 * much sooner than by looking for the terms of each; a term without a letter or digit may stand anywhere.
 */
export function termGuide(lists: readonly (readonly string[])[]): TermGuide {
  const openings = lists.flatMap((terms, at) => terms.map((term) => ({ at, word: openingOf(term) })));
  const anywhere = openings.filter(({ word }) => word === null);
  const byOpening = Map.groupBy(openings, ({ word }) => word);
  return (text) => {
    const found = new Set(anywhere.map(({ at }) => at));
    for (const word of wordsOf(text)) byOpening.get(caseless(word))?.forEach(({ at }) => found.add(at));
    return found;
  };
}

/** The words of a text; the letter ʼ parts them, since it stands for apostrophes, which are no letters. */
const wordsOf = (text: string): readonly string[] => text.replaceAll("ʼ", "'").match(/[\p{L}\p{N}]+/gu) ?? [];

/** The word that a term begins with, in the form that is the same in any case; null where it has none. */
function openingOf(term: string): string | null {
  const [word] = wordsOf(term);
  return word === undefined ? null : caseless(word);
}

/** By way of small letters, and back: so that also ſ and s, ẞ and ß are one, as where a pattern ignores case. */
const caseless = (word: string): string => word.toLowerCase().toUpperCase();

const isAcronym = (term: string): boolean => /^\S*\p{L}\S*\p{Lu}\S*$/u.test(term);

/** Longer terms first, so that "gas pipeline" is marked whole and not only its "gas". */
function pattern(terms: readonly string[], flags: string): RegExp {
  const alternatives = terms.toSorted((a, b) => b.length - a.length).map(termPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, flags);
}

function termPattern(term: string): string {
  return term
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s`)
    .replaceAll(/\p{Pd}/gu, String.raw`[\p{Pd}\u2212]`)
    .replaceAll(/['’ʼ]/g, "['’ʼ]");
}

function withoutOverlap(sorted: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
