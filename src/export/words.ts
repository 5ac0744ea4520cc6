import type { Paragraph } from "../archive/model.ts";
import { runs, type Run } from "../archive/runs.ts";
import { plain } from "../archive/plain.ts";

/** What XML 1.0 forbids even as a reference (https://www.w3.org/TR/xml/#charsets), and other formats carry badly. */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with U+FFFD, the sign for a character that was lost, in place of each that no format can carry. */
export const carried = (text: string): string => text.replaceAll(FORBIDDEN, "\ufffd");

/** Words as data has them: white space is plain, and whatever is left can be carried. */
export const words = (text: string): string => carried(plain(text));

/** A stretch of a paragraph, as data has it. */
export interface PlainRun {
  kind: Run["kind"];
  text: string;
}

/** A paragraph cut where its words change hands; the runs joined give `words(paragraph.text)` back. */
export function plainRuns(paragraph: Pick<Paragraph, "text" | "spans">): PlainRun[] {
  const whole = words(paragraph.text);
  let raw = "";
  let at = 0;
  return runs(paragraph).map(({ kind, text }) => {
    raw += text;
    const end = endOf(raw, whole);
    const run = { kind, text: whole.slice(at, end) };
    at = end;
    return run;
  });
}

/** Where a beginning of a text ends in its plain words. White space at its end is a blank there, but for the last. */
function endOf(raw: string, whole: string): number {
  const end = words(raw).length;
  return /\s$/.test(raw) && end > 0 && end < whole.length ? end + 1 : end;
}
