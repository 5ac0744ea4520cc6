import { plain, readTranscript, type Transcript } from "../../../src/transcript/index.ts";

/** What is printed below the lede, in its order: a label, a paragraph of speech, or something else. */
export interface Block {
  kind: "label" | "speech" | "other";
  text: string;
}

/** A page of the website as the special view shows it. */
export interface Page {
  title: string;
  date: string;
  place: string | null;
  lede: string | null;
  blocks: Block[];
  /** Who speaks on it, by name. */
  speakers: string[];
  /** Bytes of the file. */
  size: number;
}

const FURNITURE = `View settings

Font size:
Site colours:


Official website of the President of Russia

Документ\u00a0\u00a0 /`;

/** Reads a page with the project's own reader. */
export function pageOf(source: string): Page {
  const { transcript } = readTranscript(source);
  if (!transcript) throw new Error("A transcript to make others of cannot be read.");
  const { title, date, place, lede } = transcript;
  return {
    title: title?.text ?? "",
    date: date.text,
    place: place?.from === "page" ? place.text : null,
    lede: lede?.text ?? null,
    blocks: blocksOf(transcript),
    speakers: [...new Set(transcript.turns.flatMap(({ speaker }) => speaker ?? []))],
    size: Buffer.byteLength(source),
  };
}

/** Passages that repeat the speech are left out: once the speech has changed, they would be speech themselves. */
function blocksOf({ turns, other }: Transcript): Block[] {
  const placed = [
    ...turns.flatMap(({ label, labelLines, paragraphs }) => [
      { kind: "label" as const, text: label, line: labelLines[0] },
      ...paragraphs.map(({ text, lines }) => ({ kind: "speech" as const, text, line: lines[0] })),
    ]),
    ...other
      .filter(({ kind }) => kind !== "pullquote")
      .map(({ text, lines }) => ({ kind: "other" as const, text, line: lines[0] })),
  ];
  return placed.sort((one, next) => one.line - next.line).map(({ kind, text }) => ({ kind, text }));
}

/** Lays a page out as the special view does. */
export function sourceOf({ title, date, place, lede, blocks }: Page): string {
  const dateLine = place === null ? date : `${date}, ${place}`;
  const paragraphs = (lede ?? "").split("\n").filter((line) => line !== "");
  return `${[FURNITURE, title, dateLine, ...paragraphs, ...linesOf(blocks)].join("\n\n")}\n\n\n${dateLine}`;
}

/** What follows a label stands on its line. */
function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const { kind, text } of blocks) {
    if (kind === "label") lines.push(`${text}:`);
    else if (open) lines.push(`${lines.pop() ?? ""} ${text}`);
    else lines.push(text);
    open = kind === "label";
  }
  return lines;
}

/** All that is printed on a page, with plain spaces. */
export function printedOf({ title, place, lede, blocks }: Page): string {
  return plain([title, place ?? "", lede ?? "", ...blocks.map(({ text }) => text)].join("\n"));
}

/** A page with each of its texts changed; the labels are told apart. */
export function changed(page: Page, change: (text: string, isLabel: boolean) => string): Page {
  return {
    ...page,
    title: change(page.title, false),
    lede: page.lede === null ? null : change(page.lede, false),
    blocks: page.blocks.map(({ kind, text }) => ({ kind, text: change(text, kind === "label") })),
  };
}
