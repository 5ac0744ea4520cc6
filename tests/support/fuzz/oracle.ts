import type { Message, Transcript, Turn } from "../../../src/transcript/index.ts";
import { isWhole } from "./harm.ts";
import type { BodyLine, Page, Voice } from "./pages.ts";

/** What came of the words that were planted in a page. */
export interface Outcome {
  right: number;
  told: number;
  /** Words under another speaker, or under none, without a message: what must not happen. */
  silent: string[];
}

/**
 * Holds a reading against what is known of the page without it: every visible character stands in just one span, and
 * every planted word under the speaker whose label stands before it, or a message stands between the two.
 * @throws where the reader throws, or a character stands in no span or in two.
 */
export function judged(body: readonly BodyLine[], { source, read, lineOf }: Page): Outcome {
  const { transcript, messages, text: printed } = read(source);
  checkPlaces(source, messages);
  const outcome: Outcome = { right: 0, told: 0, silent: [] };
  if (!transcript) {
    if (!messages.some(({ severity }) => severity === "error")) outcome.silent.push("no record and no error");
    return outcome;
  }
  checkSpans(printed, transcript);
  const given = namesGiven(body);
  const doubtedNames = messages.filter(({ code }) => code === "near-name").map(({ text }) => text);
  for (const { planted, voice, labelLine, line } of plantedWords(body, given)) {
    const at = printed.indexOf(planted);
    if (at < 0 || printed.includes(planted, at + 1)) throw new Error(`${planted} is not printed just once`);
    if (isUnder(voice, at, transcript, given)) outcome.right += 1;
    else if (isTold(messages, lineOf(labelLine), lineOf(line))) outcome.told += 1;
    else if (doubtedNames.some((text) => text.includes(`“${speakerAt(at, transcript) ?? ""}”`))) outcome.told += 1;
    else outcome.silent.push(planted);
  }
  return outcome;
}

const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;

function checkSpans(source: string, { spans }: Transcript): void {
  const claimed = new Uint8Array(source.length);
  for (const { start, end } of spans) for (let i = start; i < end; i++) claimed[i] = (claimed[i] ?? 0) + 1;
  for (let i = 0; i < source.length; i++) {
    const isVisible = VISIBLE.test(String.fromCodePoint(source.codePointAt(i) ?? 0));
    const times = claimed[i] ?? 0;
    if (times > 1 || (isVisible && times === 0)) throw new Error(`${times} spans hold the character at ${i}`);
  }
}

function checkPlaces(source: string, messages: readonly Message[]): void {
  const lines = source.split(/\r\n|\n|\r/);
  for (const { line, column } of messages) {
    const length = lines[line - 1]?.length ?? -1;
    if (column < 1 || column > length + 1) throw new Error(`a message is at ${line}:${column}, outside of the file`);
  }
}

interface Planted {
  planted: string;
  /** Who speaks, by the labels that were laid down; null before the first. */
  voice: Voice | null;
  /** Which lines of the body the label and the word are in. */
  labelLine: number;
  line: number;
}

/**
 * The planted words, in order; without those after a label in the middle of a line, or without a colon, of somebody whom
 * the page names nowhere else.
 */
function plantedWords(body: readonly BodyLine[], given: ReadonlySet<string | null>): Planted[] {
  let knowable = true;
  let voice: Voice | null = null;
  let labelLine = 0;
  const pieces = body.flatMap((pieces, line) =>
    pieces.map((piece, i) => ({ piece, line, i, sign: pieces[i + 1]?.text ?? "" })),
  );
  return pieces.flatMap(({ piece, line, i, sign }) => {
    if ("label" in piece) {
      voice = piece.label;
      labelLine = line;
      knowable = given.has(voice.name) || (i === 0 && /[:：﹕꞉∶]/.test(sign));
    }
    return "planted" in piece && knowable ? [{ planted: piece.planted, voice, labelLine, line }] : [];
  });
}

/** The names that some label at the beginning of a line gives in full and unharmed, a sentence after it. */
function namesGiven(body: readonly BodyLine[]): ReadonlySet<string | null> {
  return new Set(body.filter(isUnharmed).flatMap(([first]) => (first && "label" in first ? [first.label.name] : [])));
}

function isUnharmed([first, colon, said]: BodyLine): boolean {
  if (!first || !("label" in first) || !isWhole(first.label, first.text)) return false;
  return colon?.text === ": " && /^\p{Lu}/u.test(said?.text ?? "");
}

function isUnder(voice: Voice | null, at: number, transcript: Transcript, known: ReadonlySet<string | null>): boolean {
  const turn = turnAt(at, transcript);
  if (!voice) return !turn;
  if (!turn) return false;
  if (voice.name === null) return turn.speaker === null && letters(turn.label).includes(letters(voice.office));
  if (known.has(voice.name)) return turn.speaker?.toLowerCase() === voice.name.toLowerCase();
  const label = letters(turn.label);
  const name = letters(voice.name);
  return label.includes(name.slice(0, 3)) || label.includes(name.slice(-3));
}

function turnAt(at: number, { spans, turns }: Transcript): Turn | undefined {
  const span = spans.find(({ start, end }) => start <= at && at < end);
  return turns.find(({ n }) => span?.kind === "speech" && span.of?.startsWith(`t${n}p`));
}

const speakerAt = (at: number, transcript: Transcript): string | null => turnAt(at, transcript)?.speaker ?? null;

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, "").toLowerCase();
}

/** A message between the label and the word; one about what stands right above the label counts too. */
function isTold(messages: readonly Message[], from: number, to: number): boolean {
  return messages.some(({ line }) => line >= from - 1 && line <= to);
}
