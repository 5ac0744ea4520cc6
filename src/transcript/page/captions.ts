import {
  type Block,
  type Desk,
  type Line,
  blockOf,
  claimLine,
  joinAll,
  linesOf,
  reportLine,
  isSettled,
} from "../text/index.ts";
import { beginsLikeLabel, isBreak, isElision, isStage, wordsOf } from "../language/index.ts";
import type { Printed } from "../record.ts";
import { standingOf } from "./standing.ts";
import { opensLikeCaption, repeatsSubject, speakerAfter, subjectOf } from "./subject.ts";

const COUNTER = /^\d{1,3} of \d{1,3}$/;
const LONGEST_CAPTION = 900;
const FEWEST_CAPTION_WORDS = 4;

/** `Anna Petrova – Yes`: a label that wants its colon. */
const NAME_AND_SIGN = /^(?:\p{Lu}[\p{L}\p{M}’'-]* ){1,4}\p{Lu}[\p{L}\p{M}’'-]*(?:;| [–—=>|])/u;

const MOST_CAPTION_LINES = 12;

/** Words that no caption has, in case a photograph has none. */
const SPOKEN = /\b(?:we|you|us|our|I (?:am|have|would|think|believe|want|will|know|hope))\b/;

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
  const counters = countersAmong(desk, lines);
  const counted = captionsAfter(counters, lines);
  const subject = subjectOf([...known, ...[...counted].map((line) => line.text)], lines);
  const left: Block[] = [];
  let caption: Block | null = null;
  let speaker = "";
  for (const [i, line] of lines.entries()) {
    speaker = speakerAfter(line.text, speaker);
    const goesOn: boolean = caption !== null && continuesCaption(caption, line);
    const told = goesOn || counted.has(line);
    if (told || (canBeCaption(line) && repeatsSubject(line, lines[i + 1], subject, speaker))) {
      if (!told) reportDoubtful(desk, line, lines[i - 1], speaker);
      caption = takeCaption(desk, line, captions, goesOn ? caption : null);
    } else {
      caption = null;
      if (counters.has(line)) claimLine(desk, "counter", line);
      else left.push(blockOf(line));
    }
  }
  return left;
}

/** The counters among the lines; one that stands in a sentence, or counts past its end, is none, which is told. */
function countersAmong(desk: Desk, lines: readonly Line[]): Set<Line> {
  const counters = new Set<Line>();
  let spoken = false;
  for (const [i, line] of lines.entries()) {
    spoken ||= beginsLikeLabel(line.text);
    if (!COUNTER.test(line.text) || isSettled(line)) continue;
    const standing = standingOf(lines[i - 1], lines[i + 1]);
    if (standing === "in a sentence" || !counts(line.text)) reportLine(desk, "kept-as-speech", line);
    else counters.add(line);
    const sure = standing === "apart" && isFullCaption(lines[i + 1]);
    if (counters.has(line) && spoken && !sure) reportLine(desk, "taken-from-speech", line);
  }
  return counters;
}

/** True for a number from one up to the other. */
function counts(counter: string): boolean {
  const [at = 0, of = 0] = counter.split(" of ").map(Number);
  return at > 0 && at <= of;
}

function isFullCaption(line: Line | undefined): boolean {
  if (line === undefined || !isCaptionAfterCounter(line)) return false;
  return wordsOf(line.text).length >= FEWEST_CAPTION_WORDS && opensLikeCaption(line.text);
}

function isCaptionAfterCounter(line: Line): boolean {
  return canBeCaption(line) && !SPOKEN.test(line.text);
}

function captionsAfter(counters: ReadonlySet<Line>, lines: readonly Line[]): Set<Line> {
  return new Set(
    lines.filter((line, i) => {
      const before = lines[i - 1];
      return before !== undefined && counters.has(before) && isCaptionAfterCounter(line);
    }),
  );
}

/** Reports a caption without a counter where somebody speaks, after an open sentence or in a word that may be an answer. */
function reportDoubtful(desk: Desk, line: Line, before: Line | undefined, speaker: string): void {
  if (speaker === "") return;
  if (standingOf(before, line) !== "apart" || wordsOf(line.text).length === 1)
    reportLine(desk, "taken-from-speech", line);
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

function canBeCaption(line: Line): boolean {
  const { text } = line;
  if (isSettled(line) || text.length > LONGEST_CAPTION || COUNTER.test(text)) return false;
  return !beginsLikeLabel(text) && !NAME_AND_SIGN.test(text) && !isBreak(text) && !isElision(text) && !isStage(text);
}
