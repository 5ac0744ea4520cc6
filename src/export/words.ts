import { carried } from "../archive/carried.ts";
import type { Paragraph } from "../archive/model.ts";
import { plain } from "../archive/plain.ts";
import { type PlainRun, plainRuns } from "../archive/runs.ts";

/** Words as data has them: white space is plain, and whatever is left can be carried. */
export const words = (text: string): string => carried(plain(text));

/** A paragraph cut where its words change hands; the runs joined give `words(paragraph.text)` back. */
export const wordRuns = (paragraph: Pick<Paragraph, "text" | "spans">): PlainRun[] =>
  plainRuns(paragraph).map(({ kind, text }) => ({ kind, text: carried(text) }));
