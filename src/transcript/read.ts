import {
  type Block,
  type Desk,
  type Line,
  claimBlock,
  emptyDesk,
  joinAll,
  linesOf,
  printedLines,
  prints,
  reportBlock,
  reportHidden,
  reportInside,
  reportLine,
  reportMerge,
  type Settled,
  withSettled,
} from "./text/index.ts";
import { type Body, readBody } from "./speech/index.ts";
import { type DoubtfulPassage, type Passage, findPassages } from "./labels/index.ts";
import { isBreak, isElision, isStage, opensLikeHeading } from "./language/index.ts";
import {
  scripts,
  FORMS,
  type Form,
  type Head,
  type Layout,
  placeInLede,
  settledByTalk,
  silentSpeakers,
  type Talk,
  talkForm,
} from "./page/index.ts";
import { seenPage } from "./html/index.ts";
import { type Known, peopleOf } from "./people/index.ts";
import { type Message, message } from "./messages/index.ts";
import type { Printed, PrintedPlace, Transcript } from "./record.ts";

const NOTHING_KNOWN: Known = { speakers: [], places: [] };

/** What has been read of a source. */
export interface Reading {
  /** The record; null when one of the messages is an error. */
  transcript: Transcript | null;
  messages: Message[];
  /** The text that the record's offsets and lines are of: the source, or the words of a saved page as they are seen. */
  text: string;
  /** The address that a saved page gives as its own; null where it gives none, or there is no page. */
  address: string | null;
  /** What was settled about words that their line does not have, or no more. */
  unmet: Settled[];
}

/** Reads one transcript from its decoded text, in any of the text forms. Reads to the end whatever it finds, never throws. */
export function readTranscript(source: string, known = NOTHING_KNOWN, settled: readonly Settled[] = []): Reading {
  return { ...readLines(printedLines(source), known, settled), text: source, address: null };
}

/**
 * Reads one transcript from a saved page, by its markup. Messages name line and column of the file. Reads to the end
 * whatever it finds, never throws.
 */
export function readPage(html: string, known = NOTHING_KNOWN, settled: readonly Settled[] = []): Reading {
  const page = seenPage(html, scripts);
  if (page === null) {
    const messages = [message("too-many-elements", { line: 1, column: 1 })];
    return { transcript: null, messages, text: "", address: null, unmet: [] };
  }
  const { text, lines, metas, positionOf } = page;
  const { messages, ...read } = readLines(lines, known, settled);
  const starts = new Map(lines.map(({ number, origin }) => [number, origin]));
  return {
    ...read,
    address: metas.get("og:url") ?? null,
    messages: messages.map((each) => ({ ...each, ...positionOf((starts.get(each.line) ?? 0) + each.column - 1) })),
    text,
  };
}

/**
 * Reads one transcript from a text from anywhere, whose header the caller has read. What the text says of its own lines is
 * what is read; what the editor has settled goes before it.
 */
export function readTalk(source: string, talk: Talk, known = NOTHING_KNOWN, settled: readonly Settled[] = []): Reading {
  const lines = printedLines(source);
  const byEditor = new Set(settled.map(({ line }) => line));
  const byTalk = settledByTalk(talk, lines).filter(({ line }) => !byEditor.has(line));
  const { unmet, messages, ...read } = readLines(lines, known, [...settled, ...byTalk], [talkForm(talk)]);
  const silent = silentSpeakers(talk, lines).map(({ text, ...place }) => message("silent-speaker", place, text));
  return {
    ...read,
    messages: [...silent, ...messages],
    unmet: unmet.filter((each) => settled.includes(each)),
    text: source,
    address: null,
  };
}

function readLines(
  printed: readonly Line[],
  known: Known,
  settled: readonly Settled[],
  forms = FORMS,
): Omit<Reading, "text" | "address"> {
  const { lines, unmet } = withSettled(printed, settled);
  const [first] = lines;
  if (!first) return { transcript: null, messages: [message("empty-file", { line: 1, column: 1 })], unmet };
  const desk = emptyDesk();
  if (reportMerge(desk, lines)) return { transcript: null, messages: desk.messages, unmet };
  const form = forms.find((candidate) => candidate.recognizes(lines));
  if (form) return { ...readAs(form, lines, desk, known), unmet };
  reportLine(desk, "unknown-view", first);
  return { transcript: null, messages: desk.messages, unmet };
}

function readAs(
  form: Form,
  lines: readonly Line[],
  desk: Desk,
  known: Known,
): Pick<Reading, "transcript" | "messages"> {
  const layout = form.layOut(lines, desk);
  const { head } = layout;
  const people = peopleOf(known);
  const passages = findPassages(layout.body, head.persons, people, titleOf(layout));
  reportDoubts(desk, passages);
  const lede = takeLede(desk, layout, passages);
  const body = readBody(desk, lede.rest, { persons: head.persons, linked: head.linked, known: people });
  reportSilence(desk, body, lines, passages);
  reportHidden(desk, lines);
  desk.spans.sort((a, b) => a.start - b.start);
  reportUnclaimed(desk, lines);
  const messages = desk.messages.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const sound = head.date !== null && messages.every(({ severity }) => severity !== "error");
  return { transcript: sound ? assemble(form, head, lede.lede, body, desk, known) : null, messages };
}

function titleOf({ head, lede }: Layout): string {
  return [head.title?.text ?? "", ...(lede ?? []).map((block) => block.text)].join("\n");
}

function reportDoubts(desk: Desk, passages: readonly DoubtfulPassage[]): void {
  for (const { block, doubts } of passages) {
    for (const { code, at, about, reason } of doubts) reportInside(desk, code, block, at, about, reason);
  }
}

interface Lede {
  lede: Printed | null;
  rest: readonly Passage[];
}

/** Claims the lede: what the view has set apart, or what opens the body. */
function takeLede(desk: Desk, { lede }: Layout, passages: readonly Passage[]): Lede {
  const count = lede ? 0 : ledeLength(passages);
  const blocks = lede ?? passages.slice(0, count).map(({ block }) => block);
  for (const block of blocks) claimBlock(desk, "lede", block);
  return { lede: paragraphsOf(blocks), rest: passages.slice(count) };
}

/** Where no break parts narrative from speech, all of it is the lede; else, and in reports, its first paragraph. */
function ledeLength(passages: readonly Passage[]): number {
  const label = passages.findIndex((passage) => passage.label !== null);
  const aside = passages.findIndex(({ block }) => isAside(block.seen));
  const heading = passages.findIndex(({ block }, i) => isHeading(block.seen, i === 0));
  const free = Math.min(passages.length, ...[label, aside].filter((at) => at >= 0));
  if (label < 0 || free < label) return heading === 0 ? 0 : Math.min(1, free);
  return heading >= 0 ? Math.min(heading, free) : free;
}

/** True for a line without a full stop after the first; the first may be a lede that wants one. */
function isHeading(text: string, first: boolean): boolean {
  return !/[.!?…”"’»)]$/.test(text) && (!first || opensLikeHeading(text));
}

function isAside(text: string): boolean {
  return isBreak(text) || isElision(text) || isStage(text);
}

function paragraphsOf(blocks: readonly Block[]): Printed | null {
  const whole = joinAll(blocks);
  return whole && { text: blocks.map((block) => block.text).join("\n"), lines: linesOf(whole) };
}

function reportSilence(desk: Desk, body: Body, lines: readonly Line[], passages: readonly Passage[]): void {
  const followed = new Set(body.other.map(({ after }) => after));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  for (const turn of body.turns) {
    const silent = turn.paragraphs.length === 0 && !followed.has(`t${turn.n}`);
    const line = silent ? byNumber.get(turn.labelLines[0]) : undefined;
    if (line) reportLine(desk, "label-without-speech", line, turn.label);
  }
  if (body.turns.length > 0 || passages.some(({ settled }) => settled !== null)) return;
  const [passage] = passages;
  const [first] = lines;
  if (passage) reportBlock(desk, "no-speech", passage.block);
  else if (first) reportLine(desk, "no-speech", first);
}

/** Reports every line on which something printed stands in no span, unless it has been reported already. */
function reportUnclaimed(desk: Desk, lines: readonly Line[]): void {
  const reported = new Set(desk.messages.flatMap(({ severity, line }) => (severity === "error" ? [line] : [])));
  let i = 0;
  for (const line of lines) {
    let at = line.start;
    for (let span = desk.spans[i]; span && span.start < line.end; span = desk.spans[++i]) {
      if (isPrinted(line, at, span.start)) break;
      at = span.end;
    }
    while ((desk.spans[i]?.start ?? line.end) < line.end) i++;
    if (isPrinted(line, at, line.end) && !reported.has(line.number)) reportLine(desk, "unknown-text", line);
  }
}

function isPrinted(line: Line, from: number, to: number): boolean {
  return prints(line.raw.slice(from - line.start, to - line.start));
}

function assemble(
  form: Form,
  head: Head,
  lede: Printed | null,
  body: Body,
  desk: Desk,
  known: Known,
): Transcript | null {
  const { date } = head;
  if (!date) return null;
  const place = head.place ?? placeFrom(lede, known.places);
  const elided = body.other.some(({ kind }) => kind === "elision") || hasInlineElision(body);
  return { form: form.name, ...head, date, lede, place, elided, ...body, spans: desk.spans };
}

function hasInlineElision({ turns }: Body): boolean {
  return turns.some((turn) => turn.paragraphs.some(({ spans }) => spans.some(({ kind }) => kind === "elision")));
}

function placeFrom(lede: Printed | null, places: readonly string[]): PrintedPlace | null {
  const text = lede && placeInLede(lede.text, places);
  return lede && text !== null ? { text, from: "lede", lines: lede.lines } : null;
}
