/** Letters of other alphabets that look like Latin ones, each before its likeness. */
const LOOKALIKES = "аaеeоoрpсcуyхxіiјjѕsԁdһhвbкkмmнhтtгrαaοoρpνvιiκkτtυuχx";

const LIKENESS = new Map(
  Array.from({ length: LOOKALIKES.length / 2 }, (_, i) => [LOOKALIKES[2 * i] ?? "", LOOKALIKES[2 * i + 1] ?? ""]),
);

/** In shorter names one letter makes another name; longer ones hardly are names. */
const FEWEST_LETTERS = 9;
const MOST_LETTERS = 60;

/** Finds, among names, those that are spelt almost alike. */
export interface NearNames {
  /** Another name that differs from this one by a letter, an accent, a hyphen or a look-alike letter; null for none. */
  nearTo(name: string): string | null;
  add(name: string): void;
}

/**
 * An index of names by what is left of them when any one letter is taken out, so that no two have to be compared. What
 * is left is kept as a number, which two in some millions may share: such a pair is looked at, and a third is missed.
 */
export function nearNames(names: Iterable<string> = []): NearNames {
  const byRemnant = new Map<number, string>();
  const add = (name: string): void => {
    for (const remnant of remnants(folded(name))) if (!byRemnant.has(remnant)) byRemnant.set(remnant, name);
  };
  for (const name of names) add(name);
  const nearTo = (name: string): string | null => {
    const letters = folded(name);
    const found = remnants(letters).flatMap((remnant) => byRemnant.get(remnant) ?? []);
    return found.find((other) => other !== name && isNear(letters, folded(other))) ?? null;
  };
  return { nearTo, add };
}

/** Numbers that stand for some letters, and for the same with each one of them left out. */
function remnants(letters: string): number[] {
  const { length } = letters;
  if (length < FEWEST_LETTERS || length > MOST_LETTERS) return [];
  const heads = [0];
  for (let i = 0; i < length; i++) heads.push(withLetter(heads[i] ?? 0, letters.charCodeAt(i)));
  const found = [heads[length] ?? 0];
  let tail = 0;
  let shift = 1;
  for (let i = length - 1; i >= 0; i--) {
    found.push((Math.imul(heads[i] ?? 0, shift) + tail) | 0);
    tail = (tail + Math.imul(letters.charCodeAt(i) + 1, shift)) | 0;
    shift = Math.imul(shift, BASE);
  }
  return found;
}

const BASE = 0x01000193;

function withLetter(number: number, letter: number): number {
  return (Math.imul(number, BASE) + letter + 1) | 0;
}

/** True when two runs of letters are the same but for one letter in each, or in one of them. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1 || isSwap(one, other, start, end);
}

/** True when all that differs is one letter that has moved: each has it, with nothing else but what it passed. */
function isSwap(one: string, other: string, start: number, end: number): boolean {
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return a.length === b.length && (a.slice(1) === b.slice(0, -1) || a.slice(0, -1) === b.slice(1));
}

/** The bare letters of a name: lower case, without accents, look-alikes as the letters they look like. */
export function folded(name: string): string {
  const letters = name.normalize("NFKD").toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.map((letter) => LIKENESS.get(letter) ?? letter).join("");
}
