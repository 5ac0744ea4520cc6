/** Characters that take no room in the reading: soft hyphen, zero width space, word joiner. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** Everything that separates words, also what `\s` leaves out: file and record separators, next line. */
const WHITE = String.raw`[\s\u001c-\u001f\u0085]`;

/** White space other than a space, of which a text has most. */
const NOT_A_SPACE = new RegExp(String.raw`[${WHITE}--[\u0020]]`, "gv");

const NOT_PLAIN =
  /[\u0000-\u001f\u0085\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ufeff]| {2}|^ | $/;

const BLANK = /^[\s\u001c-\u001f\u0085\u00ad\u200b\u2060]$/;

/**
 * Gives the words with plain white space: no-break spaces, tabs and the like become single spaces, the ends are
 * trimmed, soft hyphens and zero width spaces are dropped. Nothing else changes.
 */
export function plain(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(NOT_A_SPACE, " ").replace(/ {2,}/g, " ").trim();
}

/**
 * What prints nothing and separates nothing: Unicode's default ignorable code points (direction marks, joiners, fillers,
 * variation selectors, tag characters), control characters, marks of annotation and the Braille blank.
 */
const HIDDEN = /[\p{DI}\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\ufff9-\ufffb\u2800]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, "gu");

/** A character that a reader sees. */
const PRINTED = new RegExp(`(?!${HIDDEN.source})(?!${WHITE}).`, "u");

/** True for a text of which a reader sees something. */
export function prints(text: string): boolean {
  return PRINTED.test(text);
}

/** Hidden characters that ordinary typesetting needs: soft hyphen, joiners, zero width space, variation selectors. */
const ORDINARY = /[\u00ad\u034f\u180b-\u180f\u200b-\u200d\u2060\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The signs that can end a label: a colon, and what looks like one. */
export const COLONS = ":：︓﹕꞉∶";

/** Letters, signs and white space among which nothing is hidden: most texts are of these alone. */
const USUAL = /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/** True where a character stands that prints nothing. */
function hides(text: string): boolean {
  return !USUAL.test(text) && HIDDEN.test(text);
}

/** Gives the words as a reader sees them: with plain white space, and without any character that prints nothing. */
export function seen(text: string): string {
  return hides(text) ? plain(text.replace(ALL_HIDDEN, "")) : plain(text);
}

/** The offset of the first character that prints nothing; -1 where there is none. */
export function firstHidden(text: string): number {
  return text.search(HIDDEN);
}

/** The same, where only those count that ordinary typesetting has no use for: they reorder or hide what is printed. */
export function firstHarmful(text: string): number {
  return hides(text) ? firstHidden(text.replace(ORDINARY, (found) => ".".repeat(found.length))) : -1;
}

/** True for a UTF-16 code unit that prints nothing: white space of any kind, soft hyphen, zero width space. */
function isBlank(code: number): boolean {
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
