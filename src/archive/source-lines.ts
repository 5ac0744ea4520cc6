import { plain, type Settled, type Span } from "../transcript/index.ts";
import type { Meeting } from "./model.ts";

/** A stretch of a source line: what it was read as, or `null` for blanks between what was read. */
export interface Piece {
  text: string;
  kind: Span["kind"] | null;
}

/** One line of the source file, cut into what it was read as; the pieces joined give the line back. */
export interface SourceLine {
  /** Counted from 1. */
  number: number;
  pieces: Piece[];
  /** Everything the line was read as, each named once, in order. */
  readAs: Span["kind"][];
  /** The fragments of the turn and paragraph addresses whose words the line holds. */
  addresses: string[];
  /** Those of them that begin on this line. */
  begins: string[];
  /** What the editor has settled about words of the line. */
  settled: readonly Settled[];
}

/** The source file of a meeting, line by line, as it was received and as it was read. */
export function sourceLines({ source: { text, spans, settled } }: Pick<Meeting, "source">): SourceLine[] {
  const onLine = Map.groupBy(spans, ({ line }) => line);
  const settledOn = Map.groupBy(settled, ({ line }) => line);
  const begun = new Set<string>();
  let start = 0;
  return text.split(/\r\n|\n|\r/).map((content, index) => {
    const here = onLine.get(index + 1) ?? [];
    const pieces = piecesOf(content, start, here);
    const addresses = [...new Set(here.flatMap(({ of }) => of ?? []))];
    const begins = addresses.filter((address) => !begun.has(address));
    for (const address of addresses) begun.add(address);
    start += content.length + (text.startsWith("\r\n", start + content.length) ? 2 : 1);
    const readAs = [...new Set(here.map(({ kind }) => kind))];
    const own = settledOn.get(index + 1) ?? [];
    return { number: index + 1, pieces, readAs, addresses, begins, settled: own };
  });
}

/** How the editor has settled words, as their line shows it: `“Guest” as a label of Anna Petrova`. */
export function settledText({ words, as, speaker }: Settled): string {
  return `“${plain(words)}” as ${AS[as]}${speaker === undefined ? "" : ` of ${speaker}`}`;
}

const AS: Record<Settled["as"], string> = {
  label: "a label",
  speech: "speech",
  pullquote: "a pull quote",
  heading: "a heading",
  stage: "a stage direction",
  narrative: "the page’s own report",
};

/** What becomes of the lines of a source file: `84 of 84 lines accounted for: 33 speech, 12 furniture, 39 blank`. */
export function accountOf(meeting: Pick<Meeting, "source">): string {
  const lines = sourceLines(meeting);
  const accounted = lines.filter(({ pieces }) => pieces.every(({ text, kind }) => kind !== null || text.trim() === ""));
  const kinds = Map.groupBy(lines, kindOfLine);
  const counts = [...kinds].map(([kind, group]) => `${group.length} ${kind}`);
  return `${accounted.length} of ${lines.length} lines accounted for: ${counts.sort(largestFirst).join(", ")}`;
}

/** What a line is above all. */
function kindOfLine({ readAs, pieces }: SourceLine): string {
  if (readAs.length === 0) return pieces.every(({ text }) => text.trim() === "") ? "blank" : "unread";
  if (readAs.includes("speech")) return "speech";
  return readAs.every((kind) => kind === "furniture" || kind === "counter") ? "furniture" : "other words of the page";
}

const largestFirst = (a: string, b: string): number => parseInt(b) - parseInt(a);

function piecesOf(line: string, start: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    const [from, to] = [span.start - start, span.end - start];
    if (from > at) pieces.push({ text: line.slice(at, from), kind: null });
    pieces.push({ text: line.slice(from, to), kind: span.kind });
    at = to;
  }
  return at < line.length ? [...pieces, { text: line.slice(at), kind: null }] : pieces;
}
