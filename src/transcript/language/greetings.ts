import { seen } from "../text/index.ts";
import type { LabelWords } from "./label-shape.ts";
import { ADDRESSES, OPENERS, SENTENCE_WORDS } from "./lexicon.ts";
import { bare, isCapitalised, isName, wordsOf } from "./words.ts";

const GREETING =
  /^(?:Good (?:morning|afternoon|evening|day)|Hello|Greetings|Thank you|Thanks|Mr (?:President|Prime Minister|Chairman|Putin|Medvedev)\b|Dear |Colleagues|Friends)/;

/** True for words that greet, thank or address somebody, as when one begins to speak. */
export function startsWithGreeting(text: string): boolean {
  return GREETING.test(text);
}

/** True for words that begin a sentence and cannot go on with a name. */
export function beginsSentence(text: string): boolean {
  const [first = ""] = wordsOf(text);
  if (!isCapitalised(first)) return false;
  const key = bare(first);
  return startsWithGreeting(text) || OPENERS.has(key) || SENTENCE_WORDS.has(key) || ADDRESSES.has(key);
}

const ANSWER =
  /^(?:yes|no|of course|thank|thanks|please|hello|exactly|certainly|absolutely|okay|ok|good (?:morning|afternoon|evening|day))\b/;

/** True for words in small letters that go on with a sentence, and do not answer. */
export function goesOnWithSentence(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !ANSWER.test(text);
}

/** How far a full stop after a name is looked for. */
const REACH = 200;

/** A full name at the beginning of a text that a full stop or semicolon ends before a capital, or that is all of it. */
export function nameBeforeStop(text: string): LabelWords | null {
  const match = /^((?:[^\s.;:]+\s){1,5}[^\s.;:]+)\s?([.;]\s+(?=\p{Lu})|$)/u.exec(text.slice(0, REACH));
  const [whole = "", label = "", end] = match ?? [];
  const base = seen(label);
  if (!match || !isName(wordsOf(base)) || (end === "" && whole.length < text.length)) return null;
  return { end: whole.length, label, base };
}
