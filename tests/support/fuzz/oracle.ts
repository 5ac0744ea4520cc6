import { readTranscript, type Message, type Transcript, type Turn } from "../../../src/transcript/index.ts";
import { isWhole } from "./harm.ts";
import type { BodyLine, Voice } from "./pages.ts";

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
export function judged(body: readonly BodyLine[], source: string): Outcome {
  const { transcript, messages } = readTranscript(source);
  const outcome: Outcome = { right: 0, told: 0, silent: [] };
  if (!transcript) {
    if (!messages.some(({ severity }) => severity === "error")) outcome.silent.push("no record and no error");
    return outcome;
  }
  checkSpans(source, transcript);
  const given = namesGiven(body);
  const doubtedNames = messages.filter(({ code }) => code === "near-name").map(({ text }) => text);
  for (const { planted, voice, labelAt, at } of plantedWords(body, source, given)) {
    if (isUnder(voice, at, transcript, given)) outcome.right += 1;
    else if (isTold(messages, lineAt(source, labelAt), lineAt(source, at))) outcome.told += 1;
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

interface Planted {
  planted: string;
  /** Who speaks, by the labels that were laid down; null before the first. */
  voice: Voice | null;
  /** Offsets of the label and of the word. */
  labelAt: number;
  at: number;
}

/**
 * The planted words, in order, each looked for after the one before; without those after a label in the middle of a
 * line, or without a colon, of somebody whom the page names nowhere else.
 */
function plantedWords(body: readonly BodyLine[], source: string, given: ReadonlySet<string | null>): Planted[] {
  let knowable = true;
  let voice: Voice | null = null;
  let labelAt = 0;
  let from = 0;
  const find = (text: string): number => (from = Math.max(from, source.indexOf(text, from)));
  const pieces = body.flatMap((line) => line.map((piece, i) => ({ piece, i, sign: line[i + 1]?.text ?? "" })));
  return pieces.flatMap(({ piece, i, sign }) => {
    const start = find(piece.text);
    from += piece.text.length;
    if ("label" in piece) {
      voice = piece.label;
      labelAt = start;
      knowable = given.has(voice.name) || (i === 0 && /[:：﹕꞉∶]/.test(sign));
    }
    if (!("planted" in piece) || !knowable) return [];
    return { planted: piece.planted, voice, labelAt, at: start + piece.text.indexOf(piece.planted) };
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

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}
