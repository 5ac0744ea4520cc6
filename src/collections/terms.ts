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
