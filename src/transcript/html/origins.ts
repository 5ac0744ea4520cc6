import { parseFragment } from "parse5";

/** Tells, for each offset of a text, where in the file its character is written. */
export type Origins = (at: number) => number;

const REFERENCE = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;

/**
 * Where the characters of a text are written in the part of the file that it was read from. One to one, but for
 * references such as `&nbsp;` and for line ends of two characters.
 *
 * @param raw the part of the file, and `from` its offset in it
 * @param value the text, as the parser gives it
 */
export function originsOf(raw: string, from: number, value: string): Origins {
  if (raw.length === value.length) return (at) => from + at;
  const origins: number[] = [];
  for (let i = 0; i < raw.length && origins.length < value.length;) {
    REFERENCE.lastIndex = i;
    const written =
      raw[i] === "&" ? (REFERENCE.exec(raw)?.[0] ?? "&") : raw.startsWith("\r\n", i) ? "\r\n" : raw.charAt(i);
    const length = written.startsWith("&") ? lengthOf(written) : 1;
    for (let n = 0; n < length; n++) origins.push(from + i);
    i += written.length;
  }
  return (at) => origins[at] ?? from;
}

const lengths = new Map<string, number>();

/** How many characters a reference stands for; it is remembered, since a page has few different ones. */
function lengthOf(reference: string): number {
  const known = lengths.get(reference);
  if (known !== undefined) return known;
  const [node] = parseFragment(reference).childNodes;
  const length = node && "value" in node ? node.value.length : reference.length;
  if (lengths.size < MOST_REMEMBERED) lengths.set(reference, length);
  return length;
}

const MOST_REMEMBERED = 10_000;
