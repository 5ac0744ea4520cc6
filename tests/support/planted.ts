import type { ParagraphRow } from "../../src/archive/rows.ts";
import { oneOf, type Random } from "./many/draw.ts";

/** What is quoted from: a paragraph as the archive gives it away. */
export type Quotable = Pick<ParagraphRow, "path" | "text" | "runs">;

/** A quotation with words changed, and the paragraph that it is of. */
export interface Changed {
  text: string;
  of: string;
}

/** A quotation with one thing changed that changes what it says. */
export interface Planted extends Changed {
  kind: "negation" | "number" | "name" | "unit";
  /** The words of the record that were changed, and what stands in their place; one of them may be empty. */
  was: string;
  is: string;
}

/** A paragraph that is all speech, in the words that spaces part. */
interface Spoken {
  path: string;
  words: string[];
}

const spokenOf = (rows: readonly Quotable[]): Spoken[] =>
  rows
    .filter(({ runs }) => runs.every(({ kind }) => kind === "speech"))
    .map(({ path, text }) => ({ path, words: text.split(/\s+/u).filter((word) => word !== "") }));

/** Quotations of `size` words, of which a part of the words is replaced by others that stand somewhere in the texts. */
export function changedQuotations(
  rows: readonly Quotable[],
  { count, size, part, random }: { count: number; size: number; part: number; random: Random },
): Changed[] {
  const spoken = spokenOf(rows).filter(({ words }) => words.length >= size);
  const some = spokenOf(rows);
  return Array.from({ length: count }, () => {
    const { path, words } = oneOf(spoken, random);
    const first = Math.floor(random() * (words.length - size + 1));
    const quoted = words.slice(first, first + size);
    const places = new Set<number>();
    while (places.size < Math.round(size * part)) places.add(Math.floor(random() * size));
    for (const place of places) {
      let other = quoted[place];
      while (other === quoted[place]) other = oneOf(oneOf(some, random).words, random);
      quoted[place] = other ?? "";
    }
    return { text: quoted.join(" "), of: path };
  });
}

/** A way to change one thing in some words: what at a place becomes of it, or nothing where it does not apply. */
interface Change {
  kind: Planted["kind"];
  at: (words: readonly string[], place: number, random: Random) => { was: string; is: string } | null;
}

const AUXILIARY = /^(?:is|are|was|were|will|would|can|could|should|must|have|has|had|do|does|did)$/u;
const NEGATION = /^(?:not|never)$/u;
const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third"];
const UNITS = [
  ["million", "billion", "trillion", "thousand"],
  ["percent", "points"],
  ["dollars", "rubles", "euros", "tenge"],
  ["kilometres", "metres", "miles"],
  ["tonnes", "kilogrammes", "barrels"],
  ["years", "months", "weeks", "days"],
];

const CHANGES: readonly Change[] = [
  {
    kind: "negation",
    at: (words, place) => (NEGATION.test(words[place] ?? "") ? { was: words[place] ?? "", is: "" } : null),
  },
  {
    kind: "negation",
    at: (words, place) =>
      AUXILIARY.test(words[place] ?? "") && !NEGATION.test(words[place + 1] ?? "")
        ? { was: words[place] ?? "", is: `${words[place] ?? ""} not` }
        : null,
  },
  { kind: "number", at: (words, place, random) => otherNumber(words[place] ?? "", random) },
  { kind: "number", at: (words, place, random) => otherOf([NUMBERS], words[place] ?? "", random) },
  { kind: "unit", at: (words, place, random) => otherOf(UNITS, words[place] ?? "", random) },
];

function otherNumber(word: string, random: Random): { was: string; is: string } | null {
  const digits = [...word.matchAll(/\d/gu)];
  if (digits.length === 0) return null;
  const { 0: digit, index } = oneOf(digits, random);
  const other = String((Number(digit) + 1 + Math.floor(random() * 8)) % 10);
  return { was: word, is: `${word.slice(0, index)}${other}${word.slice(index + 1)}` };
}

function otherOf(
  lists: readonly (readonly string[])[],
  word: string,
  random: Random,
): { was: string; is: string } | null {
  const list = lists.find((each) => each.includes(word));
  if (list === undefined) return null;
  return {
    was: word,
    is: oneOf(
      list.filter((other) => other !== word),
      random,
    ),
  };
}

/** Names: words with a capital amid a sentence. */
const isName = (words: readonly string[], place: number): boolean =>
  place > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(words[place] ?? "") && /[\p{Ll},]$/u.test(words[place - 1] ?? "");

/**
 * Quotations of 8 to 30 words with one negation, number, name or unit changed, as many of each kind as of the others where
 * the texts have so many. None stands in the texts as it is now.
 */
export function plantedQuotations(rows: readonly Quotable[], count: number, random: Random): Planted[] {
  const spoken = spokenOf(rows).filter(({ words }) => words.length >= 8);
  const names = spoken.flatMap(({ words }) => words.filter((_, place) => isName(words, place)));
  const all = `\n${rows.map(({ text }) => text.split(/\s+/u).join(" ")).join("\n")}\n`.toLowerCase();
  const changes: Change[] = [
    ...CHANGES,
    {
      kind: "name",
      at: (words, place) => {
        if (!isName(words, place)) return null;
        const was = words[place] ?? "";
        return {
          was,
          is: oneOf(
            names.filter((other) => other !== was),
            random,
          ),
        };
      },
    },
  ];
  const places = spoken.flatMap(({ path, words }) =>
    words.flatMap((_, place) =>
      changes.flatMap((change) => {
        const changed = change.at(words, place, random);
        return changed === null ? [] : [{ kind: change.kind, path, words, place, ...changed }];
      }),
    ),
  );
  const byKind = Map.groupBy(places, ({ kind }) => kind);
  const planted: Planted[] = [];
  while (planted.length < count) {
    const { kind, path, words, place, was, is } = oneOf(oneOf([...byKind.values()], random), random);
    const size = 8 + Math.floor(random() * 23);
    const first = Math.max(0, Math.min(place - Math.floor(random() * size), words.length - size));
    const last = Math.min(words.length, first + size);
    const text = [...words.slice(first, place), is, ...words.slice(place + 1, last)]
      .filter((word) => word !== "")
      .join(" ");
    if (!all.includes(text.toLowerCase())) planted.push({ kind, of: path, text, was, is });
  }
  return planted;
}
