/** A Markdown file cut in two. */
export interface Parts {
  /** The lines between the two fences; empty where there are none. */
  header: string;
  body: string;
  /** The line of the file on which the body begins: that of the second fence, at the end of it. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/m;
/** What was meant as a fence: too long, after an empty line, or with the dashes that some programs make of it. */
const NEAR_FENCE = /^\s*(?:-{2,}|[–—]+-*)[ \t]*$/m;

/** Cuts a file, with line ends of one kind, at its fences; a string is why it cannot be cut. */
export function split(text: string): Parts | string {
  if (!/^---[ \t]*\n/.test(text)) {
    const [opening = ""] = /^\s*\S.*/.exec(text) ?? [];
    return NEAR_FENCE.test(opening) ? NOT_A_FENCE : { header: "", body: text, bodyLine: 1 };
  }
  const rest = text.slice(text.indexOf("\n") + 1);
  const end = FENCE.exec(rest);
  if (end === null) return "The header is opened but never closed.";
  const [header, body] = [rest.slice(0, end.index), rest.slice(end.index + end[0].length)];
  return { header, body, bodyLine: header.split("\n").length + 1 };
}

const NOT_A_FENCE = "The file begins like a header, but its first line is not --- and nothing else.";
