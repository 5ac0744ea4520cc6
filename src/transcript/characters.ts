/** Characters that take no room in the reading: soft hyphen, zero width space, word joiner. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** Everything that separates words, also what `\s` leaves out: file and record separators, next line. */
const WHITE_RUN = /[\s\u001c-\u001f\u0085]+/g;

const NOT_PLAIN =
  /[\u0000-\u001f\u0085\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ufeff]| {2}|^ | $/;

const BLANK = /^[\s\u001c-\u001f\u0085\u00ad\u200b\u2060]$/;

/**
 * Gives the words with plain white space: no-break spaces, tabs and the like become single spaces, the ends are
 * trimmed, soft hyphens and zero width spaces are dropped. Nothing else changes.
 */
export function plain(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(WHITE_RUN, " ").trim();
}

/** True for a UTF-16 code unit that prints nothing: white space of any kind, soft hyphen, zero width space. */
export function isBlank(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return BLANK.test(String.fromCharCode(code));
}

/** Narrows a range of `text` to its first and last printed character; an empty range when nothing is printed. */
export function inked(text: string, start: number, end: number): readonly [start: number, end: number] {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return [from, to];
}
