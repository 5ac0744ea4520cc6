/**
 * What XML 1.0 forbids even as a reference (https://www.w3.org/TR/xml/#charsets), and other formats carry badly, beside
 * halves of characters.
 */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text with U+FFFD, the sign for a character that was lost, in place of each that no format can carry. */
export const carried = (text: string): string => text.toWellFormed().replaceAll(FORBIDDEN, "\ufffd");
