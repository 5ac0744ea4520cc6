import { seen } from "../text/index.ts";
import { SENTENCE_WORDS, isCapitalised, opensLikeHeading, wordsOf } from "../language/index.ts";
import { RELATED_HEADINGS } from "./related.ts";

const LONGEST_PLACE = 90;
const SURE_PLACE_WORDS = 4;
const SMALL = new Set(
  "of the de la le el al du da on upon near and in na am an der und sur to off aboard km island near".split(" "),
);

/**
 * True for the line of an event page (plain white space) that names a place: short, mostly capitalised, no
 * sentence, and not the photograph's caption, which says again what the title says.
 */
export function isPlaceLine(text: string, title: string, next: string): boolean {
  if (text.length > LONGEST_PLACE || /[:;!?…*<>]|^\d+ of \d+$/.test(text) || /\.$/.test(text)) return false;
  if (/^(?:[,.;:)(]|\p{Ll})/u.test(next) || RELATED_HEADINGS.includes(text) || opensLikeHeading(text)) return false;
  const words = wordsOf(text);
  if (text === title || (words.length > 3 && words.every((word) => title.includes(word)))) return false;
  const small = words.filter((word) => !isCapitalised(word) && !SMALL.has(word) && !/^\d/.test(word));
  return (
    isCapitalised(text) &&
    words.length <= 12 &&
    (words.length <= SURE_PLACE_WORDS || small.length * 3 <= words.length) &&
    !words.some((word) => SENTENCE_WORDS.has(word))
  );
}

const PLACE_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?)";
/** What can stand before "in": the person met, or the event; not a thing that merely exists in a place. */
const EVENT = `(?:${PLACE_WORD}|place|held|met|opened|talks|meeting|meetings|summit|conference|forum|visit|ceremony|session|today)`;
const PLACE_AT_END = new RegExp(
  `(?:^| )${EVENT} (?:in|at|near) (?:the )?(${PLACE_WORD}(?: (?:of |on |the )*${PLACE_WORD}){0,4}(?:, ${PLACE_WORD}(?: ${PLACE_WORD}){0,2})?)\\.?$`,
  "u",
);

/** How much of a lede's first sentence is looked at, from its end. */
const REACH = 200;

/**
 * Derives a place from the lede: the name that ends its first sentence after "in" (`… met with … in Novo-Ogaryovo.`),
 * or a place the caller knows that stands in it. Null when neither is there, or more than one known place is.
 */
export function placeInLede(lede: string, known: readonly string[]): string | null {
  const sentence = firstSentence(seen(lede));
  const named = PLACE_AT_END.exec(sentence.slice(-REACH))?.[1]?.replace(/\.$/, "");
  if (named !== undefined) return named;
  const mentioned = known.filter((place) => sentence.includes(` ${place}`));
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

function firstSentence(lede: string): string {
  const end = /[^.]{2}[.!?](?= \p{Lu}|$)/u.exec(lede.slice(0, 2000));
  return end ? lede.slice(0, end.index + 3) : lede;
}
