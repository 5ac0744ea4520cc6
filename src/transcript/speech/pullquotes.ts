/** With fewer words, a quotation has to be word for word, and only where the page shows longer ones as well. */
const FEWEST_SURE_WORDS = 10;
const FEWEST_WORDS = 5;
const MOST_WORDS = 120;

/** Only of as many words are some left out; people say much the same in fewer. */
const FEWEST_SHORTENED_WORDS = 20;

/** Runs of this many words are compared. */
const RUN = 4;

/** What share of a quotation's runs another paragraph must have: editors leave words out of pull quotes. */
const SHARE = 0.7;

/** How many paragraphs are tried for each quotation. */
const MOST_TRIED = 12;

/** What is compared of a paragraph. */
class Words {
  /** Numbers that stand for the words. */
  readonly keys: readonly number[];
  /** Numbers that stand for runs of words. */
  readonly runs: readonly number[];
  /** Set in the quotation marks that the page gives its pull quotes: ”…“. */
  readonly marked: boolean;
  readonly turn: number;
  /** How many paragraphs have these very words; more than two are said again, and not quoted. */
  readonly copies: number;
  #runSet: ReadonlySet<number> | null = null;

  constructor(text: string, keys: readonly number[], turn: number, copies: number) {
    this.keys = keys;
    this.runs = runsOf(keys);
    this.marked = /^”.*“\.?$/.test(text);
    this.turn = turn;
    this.copies = copies;
  }

  /** The runs without their order, put together when they are first asked for: of most paragraphs they never are. */
  get runSet(): ReadonlySet<number> {
    return (this.#runSet ??= new Set(this.runs));
  }
}

/** A paragraph that repeats words of another one, and whether it is taken for a pull quote for that. */
export interface Repeat {
  isQuote: boolean;
  certain: boolean;
  /** The index of the paragraph whose words it repeats. */
  of: number;
}

/**
 * Finds pull quotes among paragraphs (plain white space): those which only repeat a part of another one, but for
 * some words left out. Markup shows them by large type, which the text forms have lost. Of two paragraphs that are
 * the same in one turn, the first is the pull quote unless the second is marked as one.
 *
 * @param turnOf for each paragraph, the number of its turn
 * @returns by their indexes the pull quotes, and what may be one
 */
export function repeatsAmong(paragraphs: readonly string[], turnOf: readonly number[]): ReadonlyMap<number, Repeat> {
  const texts = readWords(paragraphs, turnOf);
  const tried = sharers(texts);
  const sure = new Map<number, Repeat>();
  const short = new Map<number, number>();
  const said = new Map<number, number>();
  for (const [i, text] of texts.entries()) {
    const others = isCandidate(text) ? (tried.get(i) ?? []) : [];
    const of = others.find((j) => isQuoteOf(i, j, texts));
    const again = others.find((j) => isSaidAgain(i, j, texts));
    if (of === undefined) {
      if (again !== undefined) said.set(i, again);
    } else if (text.keys.length < FEWEST_SURE_WORDS && !text.marked) short.set(i, of);
    else sure.set(i, { isQuote: true, certain: text.marked || text.keys.length >= FEWEST_SHORTENED_WORDS, of });
  }
  const isQuote = sure.size > 0;
  const twice = [...said].filter(([, of]) => !sure.has(of));
  return new Map([
    ...twice.map(([i, of]) => [i, { isQuote: false, certain: false, of }] as const),
    ...[...short].map(
      ([i, of]) => [i, { isQuote, certain: !isQuote && texts[i]?.turn !== texts[of]?.turn, of }] as const,
    ),
    ...sure,
  ]);
}

/** True for words that stand in another paragraph whole, and that people hardly say again: long ones, or in one turn. */
function isSaidAgain(i: number, j: number, texts: readonly Words[]): boolean {
  const [again, other] = [texts[i], texts[j]];
  if (!again || !other || (again.turn !== other.turn && again.keys.length < FEWEST_SURE_WORDS)) return false;
  const isShorter = again.keys.length < other.keys.length;
  return (isShorter || (again.keys.length === other.keys.length && j < i)) && shareIn(i, [j], texts) === 1;
}

function readWords(paragraphs: readonly string[], turnOf: readonly number[]): Words[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  };
  const copies = new Map<string, number>();
  for (const text of paragraphs) copies.set(text, (copies.get(text) ?? 0) + 1);
  return paragraphs.map((text, i) => {
    const keys = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(numberOf);
    return new Words(text, keys, turnOf[i] ?? 0, copies.get(text) ?? 1);
  });
}

function runsOf(keys: readonly number[]): number[] {
  const runs: number[] = [];
  for (let i = 0; i + RUN <= keys.length; i++) {
    let run = 0;
    for (let at = i; at < i + RUN; at++) run = mixed(run, keys[at] ?? 0);
    runs.push(run);
  }
  return runs;
}

function mixed(sum: number, key: number): number {
  return Math.imul(sum, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
}

function isCandidate({ keys, copies }: Words): boolean {
  return copies < 3 && keys.length >= FEWEST_WORDS && keys.length <= MOST_WORDS;
}

/** For each candidate, the paragraphs that share its first, middle or last run with it. */
function sharers(texts: readonly Words[]): Map<number, number[]> {
  const wanted = new Map<number, number[]>();
  for (const [i, text] of texts.entries()) if (isCandidate(text)) for (const run of probes(text)) add(wanted, run, i);
  const found = new Map<number, number[]>();
  for (const [j, { runs }] of texts.entries()) {
    for (const run of runs) {
      const wanting = wanted.get(run);
      if (wanting) for (const i of wanting) if (i !== j) add(found, i, j);
    }
  }
  return found;
}

function probes({ runs }: Words): Set<number> {
  const at = [0, runs.length >> 2, runs.length >> 1, (runs.length * 3) >> 2, runs.length - 1];
  return new Set(at.flatMap((index) => runs[index] ?? []));
}

function add(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < MOST_TRIED && !values.includes(value)) values.push(value);
}

/** True when paragraph `i` repeats `j`, or `j` and a paragraph beside it, rather than the other way round. */
function isQuoteOf(i: number, j: number, texts: readonly Words[]): boolean {
  const [quote, other] = [texts[i], texts[j]];
  if (!quote || !other) return false;
  const least = quote.keys.length >= FEWEST_SHORTENED_WORDS ? SHARE : 1;
  if (other.keys.length === quote.keys.length) {
    const first = i < j && !other.marked && quote.turn === other.turn;
    return shareIn(i, [j], texts) === 1 && (quote.marked || first);
  }
  if (shareIn(i, besides(j), texts) < least) return false;
  return quote.keys.length > other.keys.length ? spans(i, j, texts) : !(isCandidate(other) && spans(j, i, texts));
}

/** True for a quotation put together from `j` and a paragraph beside it: neither would do alone. */
function spans(i: number, j: number, texts: readonly Words[]): boolean {
  return shareIn(i, besides(j), texts) >= SHARE && shareIn(i, [j], texts) < SHARE;
}

function besides(j: number): number[] {
  return [j - 1, j, j + 1];
}

/** The share of the runs of `i` that the other paragraphs have. */
function shareIn(i: number, others: readonly number[], texts: readonly Words[]): number {
  const sets = others.filter((j) => j !== i).flatMap((j) => texts[j]?.runSet ?? []);
  const own = texts[i]?.runs ?? [];
  return own.length === 0 ? 0 : own.filter((run) => sets.some((set) => set.has(run))).length / own.length;
}
