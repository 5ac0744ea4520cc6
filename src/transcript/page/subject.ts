import {
  SENTENCE_WORDS,
  bare,
  beginsLikeLabel,
  isBreak,
  isName,
  isOffice,
  labelShape,
  wordsOf,
} from "../language/index.ts";
import type { Line } from "../text/index.ts";

/** So much of so many of the texts that say what a page is about is looked at; no page has as many photographs. */
const MOST_TEXTS = 100;
const LONGEST_TEXT = 2000;

const MOST_CAPTION_WORDS = 120;
const MOST_OFFICE_WORDS = 16;
const FEWEST_REPEATED_WORDS = 4;
const FEWEST_EVENT_WORDS = 2;

/** Words that open a caption, and hardly a sentence of speech. */
const OPENINGS =
  /^(?:With|At|Before|During|After|Meeting|Working meeting|Speech|Speaking|Statements?|Press statements?|Address|Visit|Visiting|Opening|Closing|Ceremony|Official|Presentation|Participants|Participating|News conference|Press|Plenary|Session|Restricted|Expanded|Video ?conference|Talks|Reception|Concert|Memorial ceremony|Unveiling|Launch|Interview|Answers|Photo|From left to right|In the|On the|Greeting|Signing|Laying|Vladimir Putin|Dmitry Medvedev)\b/;

const VERBS =
  /\b(?:I|we|you|my|our|your|us|me|is|are|was|were|has|have|had|will|would|can|could|should|must|let|do|does|did|met|took|spoke|visited|attended|made|gave|presented|noted|said|thanked|discussed|launched|congratulated|opened|chaired|delivered|signed|answered|addressed|arrived|attend|attends|reported|instructed|stressed|began)\b/i;

/** Words of somebody who speaks. */
const SPOKEN = /\b(?:I|we|us|you|my|our|your)\b/i;

const SMALL_WORDS = new Set(
  "with at the a an of in on and for to by from before during after following meeting working left right center centre via photo their his her its".split(
    " ",
  ),
);

/** True for a line that opens as captions do. */
export function opensLikeCaption(text: string): boolean {
  return OPENINGS.test(text);
}

/** What a page is about, by its title, its lede and the captions that have a counter. */
export interface Subject {
  /** The same in one run, lower case. */
  whole: string;
  sentences: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Lines that stand in the body more than once. */
  shown: ReadonlySet<string>;
}

/** What `texts` (title, lede, captions) and the `lines` of the body say of the subject. */
export function subjectOf(texts: readonly string[], lines: readonly Line[]): Subject {
  const seen = new Set<string>();
  const shown = new Set<string>();
  for (const { text } of lines) (seen.has(text) ? shown : seen).add(text);
  const shownTexts = texts.slice(0, MOST_TEXTS).map((text) => text.slice(0, LONGEST_TEXT));
  const whole = shownTexts
    .map(keysOf)
    .map((keys) => ` ${keys.join(" ")} `)
    .join("|");
  return { whole, sentences: new Set(shownTexts.map(bare)), words: new Set(shownTexts.flatMap(keysOf)), shown };
}

/**
 * True for a line that says again what the page is about, as captions do, and does not speak.
 *
 * @param speaker who is speaking when the line comes: nobody tells of himself by his own name
 */
export function repeatsSubject({ text }: Line, next: Line | undefined, subject: Subject, speaker: string): boolean {
  if (!/[\p{L}\p{N}.)”]$/u.test(text) || (next && /^[,.;:)(]|^\p{Ll}/u.test(next.text))) return false;
  if (text === "None" || /\bPhoto(?: by|:)/.test(text) || subject.sentences.has(bare(text))) return true;
  if (next && (headsSpeech(text, next) || introduces(text, next, subject))) return false;
  if (repeatsPart(text, subject) || isAbout(text, speaker)) return true;
  if (readsAsSentence(text)) return false;
  return isPerson(text) ? showsPerson(text, subject) : showsEvent(text, subject);
}

function readsAsSentence(text: string): boolean {
  return VERBS.test(text) || wordsOf(text).some((word) => SENTENCE_WORDS.has(word) && !SMALL_WORDS.has(word));
}

/** The full name of who speaks after a line, given who did before it; empty when nobody does. */
export function speakerAfter(text: string, speaker: string): string {
  if (isBreak(text)) return "";
  const shape = labelShape(text);
  if (shape?.strength !== "sure") return speaker;
  const name = wordsOf(shape.base).slice(-2);
  return isName(name) ? name.join(" ") : "";
}

/** `Vladimir Putin visited a school.` in what Vladimir Putin says; not `Anna Petrova from Kursk.` */
function isAbout(text: string, speaker: string): boolean {
  if (speaker === "" || !text.startsWith(`${speaker} `) || SPOKEN.test(text)) return false;
  const [verb = ""] = wordsOf(text.slice(speaker.length + 1));
  return /^\p{Ll}/u.test(verb) && (VERBS.test(verb) || /(?:s|ed)$/.test(verb));
}

/** True for a run of words of title, lede or another caption; how a caption begins may come before it. */
function repeatsPart(text: string, subject: Subject): boolean {
  const occasion = text.replace(/^(?:With|At|Before|During|After)(?: the| a)? /, "");
  const first = keysOf(occasion.slice(0, 50)).slice(0, 2).join(" ");
  const opens = OPENINGS.test(text);
  if (!opens && !subject.whole.includes(` ${first}`)) return false;
  const keys = keysOf(occasion);
  if (keys.length < FEWEST_REPEATED_WORDS) return false;
  return (opens && !SPOKEN.test(text) && shared(text, subject) === 1) || subject.whole.includes(` ${keys.join(" ")} `);
}

function showsEvent(text: string, subject: Subject): boolean {
  if (!OPENINGS.test(text) || keysOf(text).length < FEWEST_EVENT_WORDS) return false;
  const [first = ""] = text.split(". ");
  return shared(text, subject) >= 0.6 || shared(first, subject) >= 0.8;
}

/** True for a line without a full stop right before a label: a heading of the page's own. */
function headsSpeech(text: string, next: Line): boolean {
  return /[\p{L}\p{N}]$/u.test(text) && beginsLikeLabel(next.text) && !/^(?:With|At|Before|During|After)\b/.test(text);
}

/** True when an office and a name are all that is said, or open it: `Finance Minister Anton Siluanov.` */
function isPerson(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 4 && words.slice(0, 8).some(isOffice);
}

/** `With Head of Kalmykia Alexei Orlov …`: an occasion and a full name; no sentence of speech begins so. */
function isCompany(text: string): boolean {
  const words = wordsOf(text).map((word) => word.replace(/[,.;]$/, ""));
  return OPENINGS.test(text) && words.some((_, i) => i > 0 && isName(words.slice(i, i + 2)));
}

/** True for a person whom the page shows: again, on an occasion, or named in title or lede too. */
function showsPerson(text: string, subject: Subject): boolean {
  if (subject.shown.has(text) || isCompany(text) || showsEvent(text, subject)) return true;
  const occasion = /^.{8,200}? (?:at|before|during|after) (?:the|a) (.+)$/.exec(text)?.[1];
  if (occasion !== undefined) return shared(occasion, subject) >= 0.8;
  return wordsOf(text).length <= MOST_OFFICE_WORDS && shared(text, subject) === 1;
}

/** True when the next line is the label of whom the words name: giving the floor, not a caption. */
function introduces(text: string, next: Line, subject: Subject): boolean {
  if (OPENINGS.test(text) || subject.shown.has(text) || !beginsLikeLabel(next.text)) return false;
  const name = bare(wordsOf(text).at(-1) ?? "");
  return wordsOf(labelShape(next.text)?.base ?? "")
    .map(bare)
    .includes(name);
}

/** The share of a text's words that are words of the subject; small words aside. */
function shared(text: string, subject: Subject): number {
  const keys = keysOf(text).filter((key) => !SMALL_WORDS.has(key));
  if (keys.length === 0 || keys.length > MOST_CAPTION_WORDS) return 0;
  return keys.filter((key) => subject.words.has(key)).length / keys.length;
}

function keysOf(text: string): string[] {
  return wordsOf(text)
    .map(bare)
    .filter((key) => key !== "");
}
