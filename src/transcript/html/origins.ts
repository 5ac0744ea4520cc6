import { parseFragment } from "parse5";

/** Tells, for each offset of a text, where in the file its character is written. */
export type Origins = (at: number) => number;

const REFERENCE = /&(?:#[0-9]{1,20}|#[xX][0-9a-fA-F]{1,20}|[A-Za-z][A-Za-z0-9]{0,30});?/y;

/**
 * Where the characters of a text are written in the part of the file that it was read from. One to one, but for
 * references such as `&nbsp;`, for line ends of two characters, and for what the parser drops, such as a first line end.
 *
 * @param raw the part of the file, and `from` its offset in it
 * @param value the text, as the parser gives it
 */
export function originsOf(raw: string, from: number, value: string): Origins {
  if (raw.length === value.length) return (at) => from + at;
  const origins: number[] = [];
  for (let i = 0; i < raw.length && origins.length < value.length;) {
    const { written, meant } = pieceAt(raw, i);
    if (value.startsWith(meant, origins.length)) {
      const same = sameAtEnd(written, meant);
      for (let n = 0; n < meant.length; n++) {
        const into = n < meant.length - same ? 0 : written.length - meant.length + n;
        origins.push(from + i + into);
      }
      i += written.length;
    } else i++;
  }
  return (at) => origins[at] ?? from;
}

/** What is written at a place of the file, and what it stands for. */
function pieceAt(raw: string, at: number): { written: string; meant: string } {
  const reference = matchAt(REFERENCE, raw, at);
  if (reference !== null) return { written: reference, meant: meaningOf(reference) };
  const written = raw.charAt(at);
  return { written, meant: written === "\r" ? "\n" : written };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** How many characters at the end are written as they are meant: `&ampby` is `&by`. */
function sameAtEnd(written: string, meant: string): number {
  let same = 0;
  while (same < meant.length && written.at(-1 - same) === meant.at(-1 - same)) same++;
  return same;
}

const meanings = new Map<string, string>();

/** The characters that a reference stands for; they are remembered, since a page has few different ones. */
function meaningOf(reference: string): string {
  const known = meanings.get(reference);
  if (known !== undefined) return known;
  const [node] = parseFragment(reference).childNodes;
  const meaning = node && "value" in node ? node.value : reference;
  if (meanings.size < MOST_REMEMBERED) meanings.set(reference, meaning);
  return meaning;
}

const MOST_REMEMBERED = 10_000;
