import { stretchFrom, type Block } from "./block.ts";
import { COLONS, seen } from "./characters.ts";
import type { Line } from "./lines.ts";
import { type Code, isSettleable, type Message, message } from "../messages/index.ts";
import type { Span, SpanKind } from "../record.ts";

/** Where a reading in progress puts what it has found: spans claimed so far, and messages. */
export interface Desk {
  readonly spans: Span[];
  readonly messages: Message[];
}

/** A desk with nothing on it. */
export function emptyDesk(): Desk {
  return { spans: [], messages: [] };
}

/** Claims a whole line as one thing. */
export function claimLine(desk: Desk, kind: SpanKind, line: Line): void {
  claimRange(desk, kind, line, line.start, line.end);
}

/** Claims part of a line, by offsets into the source. */
export function claimRange(desk: Desk, kind: SpanKind, line: Line, start: number, end: number): void {
  desk.spans.push({ kind, start, end, line: line.number, column: start - line.origin + 1 });
}

/** Claims every stretch of a block as one thing; `of` names the turn or paragraph it belongs to. */
export function claimBlock(desk: Desk, kind: SpanKind, block: Block, of?: string): void {
  for (const { line, start, end } of block.stretches) {
    const span: Span = { kind, start, end, line: line.number, column: start - line.origin + 1 };
    desk.spans.push(of === undefined ? span : { ...span, of });
  }
}

/** Reports a line, quoting it unless told what to quote. */
export function reportLine(desk: Desk, code: Code, line: Line, ...about: readonly string[]): void {
  reportRange(desk, code, line, line.start, ...(about.length > 0 ? about : [line.text]));
}

/** Reports a place in a line, by its offset into the source. */
export function reportRange(desk: Desk, code: Code, line: Line, start: number, ...about: readonly string[]): void {
  const told = message(code, { line: line.number, column: start - line.origin + 1 }, ...about);
  const words = settledWords(seen(line.raw.slice(start - line.start, start - line.start + REACH)), about[0] ?? "");
  desk.messages.push(isSettleable(code) ? { ...told, settle: { line: line.number, words } } : told);
}

/** How much of a long line is looked at for the words. */
const REACH = 400;

/** So many words tell a place in a line, where no colon ends them. */
const OPENING_WORDS = 6;

/** The words by which a note settles a doubt: those it is about where the text opens with them, else its first ones. */
function settledWords(text: string, about: string): string {
  if (about !== "" && text.startsWith(about) && about.length < text.length) return about;
  const [beforeColon = ""] = new RegExp(`^[^${COLONS}]{1,120}(?=[${COLONS}])`).exec(text) ?? [];
  return beforeColon === "" ? text.split(" ").slice(0, OPENING_WORDS).join(" ") : beforeColon.trimEnd();
}

/** Reports a block at its beginning, quoting it unless told what to quote. */
export function reportBlock(desk: Desk, code: Code, block: Block, ...about: readonly string[]): void {
  const [first] = block.stretches;
  if (first) reportRange(desk, code, first.line, first.start, ...(about.length > 0 ? about : [block.seen]));
}

/** Reports a place inside a block, by its offset into the block's text. */
export function reportInside(desk: Desk, code: Code, block: Block, at: number, ...about: readonly string[]): void {
  const stretch = stretchFrom(block, at);
  if (stretch) reportRange(desk, code, stretch.line, stretch.start, ...about);
}
