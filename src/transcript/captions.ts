import { blockOf, joinAll, linesOf, type Block } from "./block.ts";
import { isBreak, isElision, isStage } from "./asides.ts";
import { claimLine, type Desk } from "./desk.ts";
import { beginsLikeLabel } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { Printed } from "./record.ts";
import { repeatsSubject, speakerAfter, subjectOf } from "./subject.ts";

const COUNTER = /^\d{1,3} of \d{1,3}$/;
const LONGEST_CAPTION = 900;
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
  const counted = captionsAfterCounters(lines);
  const subject = subjectOf([...known, ...[...counted].map((line) => line.text)], lines);
  const left: Block[] = [];
  let caption: Block | null = null;
  let speaker = "";
  for (const [i, line] of lines.entries()) {
    speaker = speakerAfter(line.text, speaker);
    const goesOn: boolean = caption !== null && continuesCaption(caption, line);
    if (goesOn || counted.has(line) || (canBeCaption(line) && repeatsSubject(line, lines[i + 1], subject, speaker))) {
      caption = takeCaption(desk, line, captions, goesOn ? caption : null);
    } else {
      caption = null;
      if (isCounter(line)) claimLine(desk, "counter", line);
      else left.push(blockOf(line));
    }
  }
  return left;
}

function captionsAfterCounters(lines: readonly Line[]): Set<Line> {
  const found = lines.filter((line, i) => isCounter(lines[i - 1]) && canBeCaption(line) && !SPOKEN.test(line.text));
  return new Set(found);
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
