import {
  type LabelWords,
  SENTENCE_WORDS,
  inlineSpans,
  isBreak,
  isElision,
  isSpokenAside,
  isStage,
  opensLikeHeading,
  wordsOf,
} from "../language/index.ts";
import { type Block, type Desk, claimBlock, linesOf, part, reportBlock, seen, type Settled } from "../text/index.ts";
import { type Identity, identify, type NamedPeople } from "../speakers/index.ts";
import { isAll, isMarked, type Passage } from "../labels/index.ts";
import { type Repeat, repeatsAmong } from "./pullquotes.ts";
import type { Other, Turn } from "../record.ts";

/** What is said in a page, and what is printed among it. */
export interface Body {
  turns: Turn[];
  other: Other[];
}

/** Reads the body of a page, from its first narrative to its last word of speech. */
export function readBody(desk: Desk, passages: readonly Passage[], named: NamedPeople): Body {
  const body: Body = { turns: [], other: [] };
  const identities = identify(
    passages.flatMap(({ label }) => label?.label ?? []),
    named,
  );
  const doubted = new Set<string>();
  const repeats = repeatsIn(passages);
  const narrative = narrativeAmong(passages);
  for (const [i, { block, label, settled }] of passages.entries()) {
    const identity = label && identities.get(label.label);
    if (identity) openTurn(desk, body, block, label, settledIdentity(identity, settled), doubted);
    else if (settled) addSettled(desk, body, block, settled);
    else {
      const repeat = repeats.get(i);
      const kind = otherKind(body, block, passages[i + 1], repeat?.isQuote === true, narrative.has(i));
      if (repeat) reportRepeat(desk, block, kind, repeat, passages);
      addPassage(desk, body, block, kind);
    }
  }
  return body;
}

/** Who a label names when the editor has settled that it is one; nothing about it is in doubt then. */
function settledIdentity(identity: Identity, settled: Settled | null): Identity {
  if (!settled) return identity;
  const sure = { ...identity, unsure: false, doubt: null };
  const { speaker: name, words } = settled;
  if (name === undefined || name === identity.name) return sure;
  const role = words.startsWith(`${name}, `) ? words.slice(name.length + 2) : identity.role;
  return { ...sure, name, role, shortName: null, from: "editor", entry: null };
}

/** Adds what the editor has settled to be speech of the turn that is open, or something else. */
function addSettled(desk: Desk, body: Body, block: Block, { as }: Settled): void {
  const turn = body.turns.at(-1);
  if ((as === "speech" || as === "label") && turn) addParagraph(desk, turn, block);
  else claimOther(desk, body, block, as === "speech" || as === "label" ? "narrative" : as);
}

/** @param doubted the names that have been reported as doubtful, each once */
function openTurn(
  desk: Desk,
  body: Body,
  block: Block,
  found: LabelWords,
  identity: Identity,
  doubted: Set<string>,
): void {
  const n = body.turns.length + 1;
  const labelBlock = part(block, 0, found.end) ?? block;
  const { name, shortName, from, entry, role, note } = identity;
  const label = part(block, 0, found.label.length) ?? labelBlock;
  body.turns.push({
    n,
    label: found.label,
    labelLines: linesOf(label),
    speaker: name,
    shortName,
    speakerFrom: from,
    catalogueEntry: entry,
    role,
    note,
    paragraphs: [],
  });
  claimBlock(desk, "label", labelBlock, `t${n}`);
  reportDoubts(desk, labelBlock, found, identity, doubted);
  const rest = part(block, found.end, block.text.length);
  if (rest) addPassage(desk, body, rest, asideKind(rest.seen));
}

function reportDoubts(desk: Desk, label: Block, found: LabelWords, identity: Identity, doubted: Set<string>): void {
  const { name, unsure, doubt } = identity;
  if (unsure) reportBlock(desk, name === null ? "unknown-speaker" : "unsure-speaker", label, seen(found.label));
  if (name === null || !doubt || doubted.has(name)) return;
  doubted.add(name);
  reportBlock(desk, doubt.code, label, name, doubt.others);
}

/** Tells of words that stand twice on the page where it is not certain that they are a pull quote, or that they are none. */
function reportRepeat(
  desk: Desk,
  block: Block,
  kind: Other["kind"] | null,
  { certain, of }: Repeat,
  passages: readonly Passage[],
): void {
  const other = passages[of];
  if (certain || !other || (kind !== null && kind !== "pullquote")) return;
  const because = `it repeats words of line ${linesOf(other.block)[0]}`;
  reportBlock(desk, kind === null ? "possible-pullquote" : "doubtful-pullquote", block, block.seen, because);
}

/** Adds a passage as speech of the turn that is open, or as what `kind` says it is. */
function addPassage(desk: Desk, body: Body, block: Block, kind: Other["kind"] | null): void {
  const turn = body.turns.at(-1);
  if (kind === null && turn) addParagraph(desk, turn, block);
  else addOther(desk, body, block, kind ?? "narrative");
}

function addParagraph(desk: Desk, turn: Turn, block: Block): void {
  const n = turn.paragraphs.length + 1;
  turn.paragraphs.push({ n, text: block.text, lines: linesOf(block), spans: inlineSpans(block.text) });
  claimBlock(desk, "speech", block, `t${turn.n}p${n}`);
}

function addOther(desk: Desk, body: Body, block: Block, kind: Other["kind"]): void {
  const turn = body.turns.at(-1);
  if (kind === "narrative" && turn) reportBlock(desk, "possible-speech", block);
  if (turn && maySpeak(kind, block)) reportBlock(desk, "taken-from-speech", block);
  claimOther(desk, body, block, kind);
}

function claimOther(desk: Desk, body: Body, block: Block, kind: Other["kind"]): void {
  const turn = body.turns.at(-1);
  const paragraph = turn?.paragraphs.length ?? 0;
  const after = turn ? `t${turn.n}${paragraph > 0 ? `p${paragraph}` : ""}` : null;
  body.other.push({ kind, text: block.text, lines: linesOf(block), after });
  claimBlock(desk, kind, block);
}

/** True for a word of a sentence; `Statements following the meeting` is none. */
function isOfSentence(word: string): boolean {
  return SENTENCE_WORDS.has(word) && word !== "following";
}

/** True for a heading over several lines, and for one or a stage direction in words that the page's own are not in. */
function maySpeak(kind: Other["kind"], { seen: text, stretches }: Block): boolean {
  if (kind === "heading" && stretches.length > 1) return true;
  if (kind === "heading") return isSpoken(text) || /^\p{Ll}/u.test(text) || wordsOf(text).some(isOfSentence);
  return kind === "stage" && isSpokenAside(text);
}

function otherKind(
  body: Body,
  block: Block,
  next: Passage | undefined,
  quote: boolean,
  narrative: boolean,
): Other["kind"] | null {
  const text = block.seen;
  const aside = asideKind(text);
  if (aside) return aside;
  if (isMarked(block)) return markedKind(block, body.turns.length > 0) ?? (narrative ? "narrative" : null);
  if (quote && body.turns.length > 0) return "pullquote";
  if (isHeading(text, next, narrative || body.turns.length === 0)) return "heading";
  return narrative ? "narrative" : null;
}

/** What a paragraph is by its markup: a quotation set apart, a heading in bold type, the page's own words in italics. */
function markedKind(block: Block, speaking: boolean): Other["kind"] | null {
  if (block.stretches[0]?.line.markup?.around.has("blockquote") === true) return "pullquote";
  if (isAll(block, "bold")) return "heading";
  if (isAll(block, "italic")) return speaking ? "stage" : "heading";
  return null;
}

function asideKind(text: string): Other["kind"] | null {
  if (isBreak(text)) return "break";
  if (isElision(text)) return "elision";
  return isStage(text) ? "stage" : null;
}

/** A line without a full stop that stands outside of speech, or opens as the page's own headings do before a label. */
function isHeading(text: string, next: Passage | undefined, outside: boolean): boolean {
  if (text.length > 250 || !/[\p{L}\p{N})”"’:]$/u.test(text)) return false;
  return outside || (opensLikeHeading(text) && next?.label !== null && next !== undefined);
}

/** Passages without a label that repeat a part of another passage; none where markup shows what is a quotation. */
function repeatsIn(passages: readonly Passage[]): ReadonlyMap<number, Repeat> {
  if (passages.some(({ block }) => isMarked(block))) return new Map();
  const texts = passages.map(({ block, label }) => (label ? seen(block.text.slice(label.end)) : block.seen));
  let turn = 0;
  const turns = passages.map(({ label }) => (label ? ++turn : turn));
  return new Map([...repeatsAmong(texts, turns)].filter(([i]) => passages[i]?.label === null));
}

/**
 * Passages outside of speech: all before the first label, and after a break what nobody says, up to the next label.
 * After the last label, a break may also part a speech from itself: there only a report about the speakers counts.
 */
function narrativeAmong(passages: readonly Passage[]): Set<number> {
  const outside = new Set<number>();
  const lastLabel = passages.findLastIndex(({ label }) => label !== null);
  let begun = false;
  let speaks = false;
  for (const [i, { block, label }] of passages.entries()) {
    if (label) begun = speaks = true;
    else if (isBreak(block.seen)) speaks = false;
    else if (begun && (isSpoken(block.text) || (i > lastLabel && !isReport(block.text)))) speaks = true;
    if (!speaks) outside.add(i);
  }
  return outside;
}

/** True for words in the first or second person, which the page's own report does not use. */
function isSpoken(text: string): boolean {
  return /\b(?:I|we|you|my|our|your|us|me|We|You|My|Our|Your)\b/.test(text);
}

/** True for words about those who speak, as the page's own report has them. */
function isReport(text: string): boolean {
  return /\b(?:Vladimir Putin|Dmitry Medvedev|[Tt]he President|(?:Mr|Ms|Mrs) \p{Lu}|[Hh]ead of state|[Pp]articipants)\b/u.test(
    text,
  );
}
