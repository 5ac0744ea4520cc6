import type { Transcript } from "../../../src/transcript/index.ts";

/** Signs that a reader of Markdown, or of the marks that programs put into it, may take for more than themselves. */
const SIGNS = /[\\`*_{}[\]<>()#+\-!|~&:=$^@%]/g;
/** What makes a line the first of a list with numbers, once the signs are escaped. */
const NUMBERED = /^(\d+)\./;

/** A line of text, written so that Markdown reads it as these words and nothing else. */
export const escaped = (line: string): string =>
  line.replaceAll(/\s+/g, " ").trim().replaceAll(SIGNS, "\\$&").replace(NUMBERED, "$1\\.");

/** A page of Markdown with a title in its header, and a paragraph for each of some lines. */
export const markdownPage = (title: string, lines: readonly string[]): string =>
  `---\ntitle: ${JSON.stringify(title)}\n---\n\n${lines.map(escaped).join("\n\n")}\n`;

/** What is printed of a transcript, a paragraph a line, in the order of its page; a label stands before what is said. */
export function linesOf({ lede, turns, other }: Pick<Transcript, "lede" | "turns" | "other">): string[] {
  const said = turns.flatMap(({ label, labelLines, paragraphs }) => [
    { text: `${label}: ${paragraphs[0]?.text ?? ""}`, lines: labelLines },
    ...paragraphs.slice(1),
  ]);
  const printed = [...(lede ? [lede] : []), ...said, ...other];
  return printed.toSorted((a, b) => a.lines[0] - b.lines[0]).map(({ text }) => text);
}
