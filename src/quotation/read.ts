import { type Token, tokensOf } from "./tokens.ts";

/** What square brackets put into a quotation, in the place of the speaker's words or between them. */
export interface Bracket {
  kind: "bracket";
  start: number;
  end: number;
}

export type QuotedToken = Token | Bracket;

/** Words that are quoted one after the other. Places are those in the text that was pasted. */
export interface Piece {
  tokens: QuotedToken[];
  /** Nothing in the text says that words may be left out before it: it begins a sentence after the piece before. */
  joined: boolean;
}

/** One way to tell the quoted words of a text from those around them. */
export interface Reading {
  /** Quotation marks say what is quoted. */
  marked: boolean;
  /** Brackets are taken for the reporter's; if not, they are compared as the record's. */
  put: boolean;
  /** Between two pieces words may be left out. */
  pieces: Piece[];
  /** The text around the quotation: the reporter's. */
  around: string;
}

interface Range {
  start: number;
  end: number;
}

/** An office, a name and a colon before the words, as in a transcript. */
const LABEL = /^\s*(?:\p{Lu}[\p{L}.'’-]*\s+|(?:of|the|and|for)\s+){0,9}\p{Lu}[\p{L}.'’-]*:\s+/u;

/** Who is quoted, after the words: behind a dash, or in round brackets. */
const SOURCE = /(?<=[.!?,;:…"“”»\n])\s*(?:[-–—―]+\s*(?=[\p{L}\d])[^\n]{2,150}|\([^()\n]{2,150}\)[.]?)\s*$/u;

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.{3,}|\.\s\.\s\.(?:\s\.)?/gu;

/** A bracket with the letters it completes: `[t]he`, `govern[ments]`. */
const BRACKET = /\p{L}*\[(?<inside>[^\][]{0,300})\](?<rest>\p{L}*)/gu;

/** `[sic]` says that the words before it are the record's. */
const NOTHING = /^(?:sic|!|sic!)$/iu;

/**
 * The ways in which a pasted text can be meant: the whole is quoted; or what stands in its quotation marks, and the rest
 * is the reporter's; marks may be double, single, left open at the end or begun before; brackets may be the reporter's or
 * the record's. Which of them is meant, the record tells.
 */
export function readingsOf(text: string): Reading[] {
  const all: Range = { start: 0, end: text.length };
  const ways = [
    ...[bare(text), [all]].map((ranges) => ({ ranges, marked: false })),
    ...[quotedDoubly(text), ...quotedSingly(text)].map((ranges) => ({ ranges, marked: true })),
  ];
  const readings = ways.flatMap(({ ranges, marked }) => [
    readingOf(text, ranges, { marked, put: true }),
    readingOf(text, ranges, { marked, put: false }),
  ]);
  const some = readings.filter(({ pieces }) => pieces.length > 0);
  return [...Map.groupBy(some, keyOf).values()].flatMap(([first]) => first ?? []);
}

function readingOf(text: string, ranges: readonly Range[], { marked, put }: Pick<Reading, "marked" | "put">): Reading {
  const pieces = ranges.flatMap((range) => piecesIn(text, range, put)).map((tokens) => ({ tokens, joined: false }));
  return { marked, put, pieces: pieces.filter((piece) => wordCount([piece]) > 0), around: around(text, ranges) };
}

const keyOf = ({ pieces }: Reading): string =>
  pieces.map(({ tokens }) => tokens.map(({ kind, start }) => `${kind}${start}`).join()).join(";");

const SENTENCE_END = /^[.!?]$/u;

/** A reading whose pieces are its sentences: between two of them others may have been left out without a sign. */
export const inSentences = ({ pieces, ...reading }: Reading): Reading => ({
  ...reading,
  pieces: pieces.flatMap(sentencesOf),
});

function sentencesOf({ tokens, joined }: Piece): Piece[] {
  const sentences: Piece[] = [{ tokens: [], joined }];
  for (const token of tokens) {
    const sentence = sentences.at(-1);
    const last = sentence?.tokens.at(-1);
    if (last?.kind === "mark" && SENTENCE_END.test(last.form) && token.kind !== "mark") {
      sentences.push({ tokens: [token], joined: true });
    } else {
      sentence?.tokens.push(token);
    }
  }
  return sentences;
}

/** How many words are quoted. */
export const wordCount = (pieces: readonly Piece[]): number =>
  pieces.flatMap(({ tokens }) => tokens).filter(({ kind }) => kind === "word").length;

/** The text without a label before it and a source behind it. */
function bare(text: string): Range[] {
  const start = LABEL.exec(text)?.[0].length ?? 0;
  const source = SOURCE.exec(text.slice(start));
  return [{ start, end: source === null ? text.length : start + source.index }];
}

const OPENS = /^[\s([{—–-]*$/u;

/** The stretches in double quotation marks; what is in marks inside of marks belongs to the stretch. */
function quotedDoubly(text: string): Range[] {
  const ranges: Range[] = [];
  let open: number | null = null;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/["“”„«»]/gu)) {
    const before = text.slice(index - 1, index);
    const opening = sign === "„" || sign === "«" || (sign !== "”" && sign !== "»" && OPENS.test(before));
    if (open === null) {
      if (opening) [open, depth] = [index + 1, 1];
      else if (ranges.length === 0) ranges.push({ start: 0, end: index });
    } else if (opening) {
      if (!/\n\s*$/u.test(text.slice(0, index))) depth += 1;
    } else {
      depth -= 1;
      if (depth > 0) continue;
      ranges.push({ start: open, end: index });
      open = null;
    }
  }
  return open === null ? ranges : [...ranges, { start: open, end: text.length }];
}

/** The stretches in single quotation marks, which may be apostrophes: as short as they can be, and as long. */
function quotedSingly(text: string): Range[][] {
  return [
    /(?<![\p{L}\p{N}])[‘'](?=\S)(.+?)(?<=\S)[’'](?![\p{L}\p{N}])/gsu,
    /(?<![\p{L}\p{N}])[‘'](?=\S)(.+)(?<=\S)[’'](?![\p{L}\p{N}])/gsu,
  ].map((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index + 1, end: index + found.length - 1 })),
  );
}

function piecesIn(text: string, range: Range, put: boolean): QuotedToken[][] {
  const read = put ? pieceOf : tokensIn;
  const pieces: QuotedToken[][] = [];
  let { start } = range;
  for (const { 0: sign, index } of text.slice(range.start, range.end).matchAll(OMISSION)) {
    pieces.push(read(text, { start, end: range.start + index }));
    start = range.start + index + sign.length;
  }
  return [...pieces, read(text, { start, end: range.end })];
}

function pieceOf(text: string, { start, end }: Range): QuotedToken[] {
  const piece: QuotedToken[] = [];
  let from = start;
  for (const { 0: found, index, groups = {} } of text.slice(start, end).matchAll(BRACKET)) {
    const at = start + index;
    const { inside = "", rest = "" } = groups;
    piece.push(...tokensIn(text, { start: from, end: at }));
    from = at + found.length;
    if (isOneLetter(inside, rest) && found.startsWith("[")) {
      piece.push({ kind: "word", form: `${inside}${rest}`.toLowerCase(), start: at, end: from });
    } else if (!NOTHING.test(inside.trim())) {
      piece.push({ kind: "bracket", start: at, end: from });
    }
  }
  return [...piece, ...tokensIn(text, { start: from, end })];
}

/** A letter in brackets before others is another case of it. */
const isOneLetter = (inside: string, rest: string): boolean => /^\p{L}$/u.test(inside) && rest !== "";

const tokensIn = (text: string, { start, end }: Range): Token[] =>
  tokensOf(text.slice(start, end)).map((token) => ({ ...token, start: token.start + start, end: token.end + start }));

function around(text: string, ranges: readonly Range[]): string {
  const edges = [0, ...ranges.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.flatMap((edge, at) => (at % 2 === 0 ? text.slice(edge, edges[at + 1]) : [])).join(" ");
}
