import { stretchFrom, type Block } from "./block.ts";
import { seen } from "./characters.ts";
import type { Line } from "./lines.ts";
import { type Code, type Message, message } from "../messages/index.ts";
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
  desk.messages.push(message(code, { line: line.number, column: start - line.origin + 1 }, ...about));
}

/** Reports a block at its beginning, quoting it unless told what to quote. */
export function reportBlock(desk: Desk, code: Code, block: Block, ...about: readonly string[]): void {
  const [first] = block.stretches;
  if (first) reportRange(desk, code, first.line, first.start, ...(about.length > 0 ? about : [seen(block.text)]));
}

/** Reports a place inside a block, by its offset into the block's text. */
export function reportInside(desk: Desk, code: Code, block: Block, at: number, ...about: readonly string[]): void {
  const stretch = stretchFrom(block, at);
  if (stretch) reportRange(desk, code, stretch.line, stretch.start, ...about);
}
