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

/** An index of names by what is left of them when any one letter is taken out, so that no two have to be compared. */
export function nearNames(names: Iterable<string> = []): NearNames {
  const byRemnant = new Map<string, string>();
  const add = (name: string): void => {
    for (const remnant of remnants(name)) if (!byRemnant.has(remnant)) byRemnant.set(remnant, name);
  };
  for (const name of names) add(name);
  const nearTo = (name: string): string | null => {
    const found = remnants(name).map((remnant) => byRemnant.get(remnant));
    return found.find((other) => other !== undefined && other !== name) ?? null;
  };
  return { nearTo, add };
}

/** The letters of a name, and the same with each one of them left out. */
function remnants(name: string): string[] {
  const letters = folded(name);
  if (letters.length < FEWEST_LETTERS || letters.length > MOST_LETTERS) return [];
  return [letters, ...Array.from(letters, (_, i) => letters.slice(0, i) + letters.slice(i + 1))];
}

/** The bare letters of a name: lower case, without accents, look-alikes as the letters they look like. */
function folded(name: string): string {
  const letters = name.normalize("NFKD").toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.map((letter) => LIKENESS.get(letter) ?? letter).join("");
}
