import type { Paragraph } from "../archive/model.ts";
import { plain } from "../archive/plain.ts";
import { type PlainRun, plainRuns } from "../archive/runs.ts";

/** What XML 1.0 forbids even as a reference (https://www.w3.org/TR/xml/#charsets), and other formats carry badly. */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with U+FFFD, the sign for a character that was lost, in place of each that no format can carry. */
export const carried = (text: string): string => text.replaceAll(FORBIDDEN, "\ufffd");

/** Words as data has them: white space is plain, and whatever is left can be carried. */
export const words = (text: string): string => carried(plain(text));

/** A paragraph cut where its words change hands; the runs joined give `words(paragraph.text)` back. */
export const wordRuns = (paragraph: Pick<Paragraph, "text" | "spans">): PlainRun[] =>
  plainRuns(paragraph).map(({ kind, text }) => ({ kind, text: carried(text) }));
