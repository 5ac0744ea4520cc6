/** Where a form of a quotation stands in the archive. */
export interface Sought {
  /** Its places among the words of the quotation. */
  places: readonly number[];
  /** Its positions in the archive, ascending. */
  positions: readonly number[];
}

/** A stretch of the archive that may be what is quoted. */
export interface Region {
  /** Its first position and its last. */
  from: number;
  to: number;
  /** A position that is surely in it. */
  amid: number;
  /** How unlikely it is that so many of the words stand together by chance, as a natural logarithm. */
  evidence: number;
}

/** How many regions are told. */
const MOST_REGIONS = 6;

/** Regions with less than this part of the best one's evidence are not told. */
const WORTH = 0.7;

/** By how many words a quotation of some may have been made longer or shorter before what comes. */
const driftOf = (words: number): number => Math.max(8, Math.ceil(words / 2));

/** From this evidence on, so many words stand together by chance in less than every second archive of this size. */
export const enoughEvidence = (archiveWords: number): number => Math.log(archiveWords * 2);

/**
 * The stretches in which most of some words stand together as they do in a quotation, the likeliest first. A word counts
 * the more the rarer it is, once in each stretch.
 * @param words how many words the quotation has
 * @param archiveWords how many the archive has
 */
export function regionsOf(sought: readonly Sought[], words: number, archiveWords: number): Region[] {
  const drift = driftOf(words);
  const weights = sought.map(({ positions }) =>
    Math.max(0, Math.log(archiveWords / (Math.max(1, positions.length) * drift))),
  );
  const votes = votesOf(sought);
  const counts = sought.map(() => 0);
  const found: Region[] = [];
  let [first, evidence] = [0, 0];
  for (const vote of votes) {
    counts[vote.form] = (counts[vote.form] ?? 0) + 1;
    if (counts[vote.form] === 1) evidence += weights[vote.form] ?? 0;
    for (let old = votes[first]; old !== undefined && old.at < vote.at - drift; old = votes[first]) {
      counts[old.form] = (counts[old.form] ?? 1) - 1;
      if (counts[old.form] === 0) evidence -= weights[old.form] ?? 0;
      first += 1;
    }
    const from = votes[first]?.at ?? 0;
    const to = vote.at + words;
    found.push({ from, to, amid: Math.floor((from + to) / 2), evidence });
  }
  return bestOf(found);
}

/** Where the quotation would begin if a word of it were the one that stands at a position, ascending. */
function votesOf(sought: readonly Sought[]): { at: number; form: number }[] {
  const votes = sought.flatMap(({ places, positions }, form) =>
    places.flatMap((place) => positions.map((position) => ({ at: position - place, form }))),
  );
  return votes.sort((a, b) => a.at - b.at);
}

/** The best regions of which none lies in another. */
function bestOf(regions: readonly Region[]): Region[] {
  const best: Region[] = [];
  for (const region of regions.toSorted((a, b) => b.evidence - a.evidence)) {
    if (best.length === MOST_REGIONS || region.evidence < (best[0]?.evidence ?? 0) * WORTH) break;
    if (best.every(({ from, to }) => region.to < from || region.from > to)) best.push(region);
  }
  return best;
}
