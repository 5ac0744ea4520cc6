import { wordsOf } from "../../../src/search/words.ts";
import { oneOf, type Random } from "./draw.ts";

/** How the number of distinct words grows with all words: its power, measured over 15 to 120 transcripts. */
const GROWTH = 0.49;

/** Words that stand no more often than this are rare, and may give way to words not heard before. */
const RARE = 3;

/** How many of the made numbers have a digit more than the one they stand for. */
const LONGER_NUMBER = 0.2;

/** The words of an archive as it grows. */
export interface Vocabulary {
  /** All words, and how often each stood in the transcripts there were at first. */
  size: number;
  known: Set<string>;
  rare: ReadonlySet<string>;
  /** Of the words at first: how many, and the share of them that those before had not had. */
  first: number;
  novelty: number;
  /** Parts that words are made of. */
  syllables: readonly string[];
  /** The words made up so far, by their kind, each as often as it was taken. */
  made: Record<Kind, string[]>;
}

type Kind = "name" | "word" | "number";

/** The vocabulary of some texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { form } of texts.flatMap(wordsOf)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const rare = [...counts].flatMap(([form, count]) =>
    count <= RARE && /^(?:\p{L}{4,}|\p{N}.*)$/u.test(form) ? form : [],
  );
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    size,
    known: new Set(counts.keys()),
    rare: new Set(rare),
    first: size,
    novelty: (GROWTH * counts.size) / size,
    syllables: rare.flatMap((form) => (/^\p{Ll}+$/u.test(form) ? syllablesOf(form) : [])),
    made: { name: [], word: [], number: [] },
  };
}

/** Adds a text to a vocabulary. */
export function learn(vocabulary: Vocabulary, text: string): void {
  for (const { form } of wordsOf(text)) {
    vocabulary.size++;
    vocabulary.known.add(form);
  }
}

/**
 * Chooses rare words of a text to be other words, as many as a transcript brings that the first ones had not had. The
 * more there are already, the more of them are such as were made up for another transcript.
 */
export function strangersIn(text: string, vocabulary: Vocabulary, random: Random): Map<string, string> {
  const words = wordsOf(text);
  const rare = words.filter(({ form }) => vocabulary.rare.has(form));
  const chance = (vocabulary.novelty * words.length) / Math.max(1, rare.length);
  const kinds = new Map(rare.map(({ form, start }) => [form, kindOf(text.slice(start, start + 1))]));
  const taken = [...kinds].filter(() => random() < chance);
  return new Map(taken.map(([form, kind]) => [form, stranger(form, kind, vocabulary, random)]));
}

function kindOf(initial: string): Kind {
  if (/\p{N}/u.test(initial)) return "number";
  return /\p{Lu}/u.test(initial) ? "name" : "word";
}

/** A word for one text, new or made up before: those that were taken often are likely to be taken again. */
function stranger(form: string, kind: Kind, vocabulary: Vocabulary, random: Random): string {
  const made = vocabulary.made[kind];
  const isNew = made.length === 0 || random() < (vocabulary.size / vocabulary.first) ** (GROWTH - 1);
  const word = isNew ? newWord(form, vocabulary, random) : oneOf(made, random);
  made.push(word);
  return word;
}

/** A word like this one that nothing has had yet: with another syllable, or one more, or other digits. */
export function newWord(form: string, { known, syllables }: Vocabulary, random: Random): string {
  let word = form;
  while (known.has(word))
    word = /\p{N}/u.test(form) ? otherDigits(word, random) : otherSyllable(word, syllables, random);
  known.add(word);
  return word;
}

function otherDigits(number: string, random: Random): string {
  const digits = number.replaceAll(/\d/g, () => digit(random));
  return random() < LONGER_NUMBER ? `${digit(random)}${digits}` : digits;
}

function digit(random: Random): string {
  return String(1 + Math.floor(random() * 9));
}

function otherSyllable(word: string, syllables: readonly string[], random: Random): string {
  const parts = syllablesOf(word);
  parts.splice(Math.floor(random() * parts.length), parts.length > 1 ? 1 : 0, oneOf(syllables, random));
  return parts.join("");
}

/** `parliament`: par-lia-ment. */
function syllablesOf(word: string): string[] {
  return word.match(/[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$|[^aeiouy](?=[^aeiouy]))?/gu) ?? [word];
}

/** A text with some of its words changed, each printed with a capital where it had one. */
export function reworded(text: string, others: ReadonlyMap<string, string>): string {
  let end = 0;
  let made = "";
  for (const word of wordsOf(text)) {
    const printed = text.slice(word.start, word.end);
    const other = others.get(word.form);
    made += text.slice(end, word.start) + (other === undefined ? printed : printedAs(other, printed));
    end = word.end;
  }
  return made + text.slice(end);
}

function printedAs(word: string, model: string): string {
  if (/^\p{Lu}{2}/u.test(model)) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
