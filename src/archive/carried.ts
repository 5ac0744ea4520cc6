/** What XML 1.0 forbids even as a reference (https://www.w3.org/TR/xml/#charsets), and other formats carry badly. */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with U+FFFD, the sign for a character that was lost, in place of each that no format can carry. */
export const carried = (text: string): string => text.replaceAll(FORBIDDEN, "\ufffd");
