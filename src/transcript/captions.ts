import { blockOf, joinAll, linesOf, type Block } from "./block.ts";
import { isBreak, isElision, isStage } from "./asides.ts";
import { claimLine, type Desk } from "./desk.ts";
import { beginsLikeLabel } from "./labels.ts";
import { SENTENCE_WORDS } from "./lexicon.ts";
import type { Line } from "./lines.ts";
import type { Printed } from "./record.ts";
import { bare, isOffice, wordsOf } from "./words.ts";

const COUNTER = /^\d{1,3} of \d{1,3}$/;
const LONGEST_CAPTION = 900;
const MOST_CAPTION_WORDS = 120;
const MOST_CAPTION_LINES = 12;
const MOST_OFFICE_WORDS = 16;

/** Words that open a caption, and hardly a sentence of speech. */
const OPENINGS =
  /^(?:With|At|Before|During|After|Meeting|Working meeting|Speech|Speaking|Statements?|Press statements?|Address|Visit|Visiting|Opening|Closing|Ceremony|Official|Presentation|Participants|Participating|News conference|Press|Plenary|Session|Talks|Reception|Interview|Answers|Photo|From left to right|In the|On the|Greeting|Signing|Laying|Vladimir Putin|Dmitry Medvedev)\b/;

const VERBS =
  /\b(?:I|we|you|my|our|your|us|me|is|are|was|were|has|have|had|will|would|can|could|should|must|let|do|does|did|held|met|took|spoke|visited|attended|made|gave|presented|noted|said|thanked|discussed|launched|congratulated|opened|chaired|delivered|signed|answered|addressed|arrived|attend|attends|reported|instructed|stressed|began)\b/i;

/** Words that no caption has, in case a photograph has none. */
const SPOKEN = /\b(?:we|you|us|our|I (?:am|have|would|think|believe|want|will|know|hope))\b/;

const SMALL_WORDS = new Set(
  "with at the a an of in on and for to by from before during after following meeting working left right center centre via photo their his her its".split(
    " ",
  ),
);

/**
 * Takes photographs out of the body's lines: a counter (`3 of 6`) and the caption after it, and captions set into
 * the text without a counter. They are claimed and added to `captions`; the lines left over are given back.
 *
 * @param known title and lede: a caption without a counter is known by saying again what they say
 */
export function takePictures(
  desk: Desk,
  lines: readonly Line[],
  captions: Printed[],
  known: readonly string[],
): Block[] {
  const counted = new Set(
    lines.flatMap((line, i) =>
      i > 0 && isCounter(lines[i - 1]) && canBeCaption(line) && !SPOKEN.test(line.text) ? [line] : [],
    ),
  );
  const subject = subjectOf([...known, ...[...counted].map((line) => line.text)], lines);
  const left: Block[] = [];
  let caption: Block | null = null;
  for (const [i, line] of lines.entries()) {
    const goesOn: boolean = caption !== null && continuesCaption(caption, line);
    if (goesOn || counted.has(line) || repeatsSubject(line, lines[i + 1], subject)) {
      caption = takeCaption(desk, line, captions, goesOn ? caption : null);
    } else {
      caption = null;
      if (isCounter(line)) claimLine(desk, "counter", line);
      else left.push(blockOf(line));
    }
  }
  return left;
}

/** Claims a line as a caption, or as the rest of the one before, and gives the whole caption. */
function takeCaption(desk: Desk, line: Line, captions: Printed[], before: Block | null): Block {
  claimLine(desk, "caption", line);
  const whole = joinAll([...(before ? [before] : []), blockOf(line)]) ?? blockOf(line);
  if (before) captions.pop();
  captions.push({ text: whole.text, lines: linesOf(whole) });
  return whole;
}

/** True for the rest of a caption that a pop-up note has broken. */
function continuesCaption(caption: Block, { text }: Line): boolean {
  return (
    caption.stretches.length < MOST_CAPTION_LINES &&
    /[\p{L}\p{N})]$/u.test(caption.text) &&
    /^(?:[,;)]|\p{Ll})/u.test(text)
  );
}

function isCounter(line: Line | undefined): boolean {
  return line !== undefined && COUNTER.test(line.text);
}

function canBeCaption({ text }: Line): boolean {
  if (text.length > LONGEST_CAPTION || COUNTER.test(text)) return false;
  return !beginsLikeLabel(text) && !isBreak(text) && !isElision(text) && !isStage(text);
}

interface Subject {
  sentences: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Lines that stand in the body more than once. */
  shown: ReadonlySet<string>;
}

function subjectOf(texts: readonly string[], lines: readonly Line[]): Subject {
  const seen = new Set<string>();
  const shown = new Set<string>();
  for (const { text } of lines) (seen.has(text) ? shown : seen).add(text);
  return { sentences: new Set(texts.map(bare)), words: new Set(texts.flatMap(keysOf)), shown };
}

/** True for a line that says again what the page is about, as captions do, and does not speak. */
function repeatsSubject(line: Line, next: Line | undefined, subject: Subject): boolean {
  const { text } = line;
  if (text.length > LONGEST_CAPTION || !canBeCaption(line) || !/[\p{L}\p{N}.)”]$/u.test(text)) return false;
  if (next && /^[,.;:)(]|^\p{Ll}/u.test(next.text)) return false;
  if (text === "None" || /\bPhoto(?: by|:)/.test(text) || subject.sentences.has(bare(text))) return true;
  if (next && headsSpeech(text, next)) return false;
  if (VERBS.test(text) || wordsOf(text).some((word) => SENTENCE_WORDS.has(word))) return false;
  if (subject.shown.has(text) && isPerson(text)) return true;
  if (!OPENINGS.test(text)) return showsPerson(text, subject) && !introduces(text, next);
  return shared(text, subject) >= 0.6 || shared(text.split(". ")[0] ?? "", subject) >= 0.8;
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

/** True for an office and a name that title or lede name too, or that the occasion follows: `… before the meeting on …`. */
function showsPerson(text: string, subject: Subject): boolean {
  if (!isPerson(text)) return false;
  const occasion = /^.{8,200}? (?:at|before|during|after) (?:the|a) (.+)$/.exec(text)?.[1];
  if (occasion !== undefined) return shared(occasion, subject) >= 0.8;
  return wordsOf(text).length <= MOST_OFFICE_WORDS && shared(text, subject) === 1;
}

/** True when the next line is the label of whom the words name: giving the floor, not a caption. */
function introduces(text: string, next: Line | undefined): boolean {
  const name = bare(wordsOf(text).at(-1) ?? "");
  const label = next && beginsLikeLabel(next.text) ? (next.text.split(":")[0] ?? "") : "";
  return wordsOf(label).map(bare).includes(name);
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
