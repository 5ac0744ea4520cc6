import { isElision, isStage } from "../../language/index.ts";
import type { Position } from "../../messages/index.ts";
import {
  type Block,
  blockOf,
  claimLine,
  claimRange,
  type Desk,
  type Line,
  part,
  seen,
  type Settled,
} from "../../text/index.ts";
import { emptyHead, type Form, type Head, type Layout } from "./form.ts";

/** What the header of a text from anywhere says of it, each value with its place. */
export interface Talk {
  title: Said;
  /** ISO day. */
  date: Said;
  place: Said | null;
  /** Who speaks, by the names that their labels begin with; null where the labels are to be told by their looks. */
  speakers: readonly Said[] | null;
  /** The first line below the header. */
  bodyLine: number;
}

interface Said extends Position {
  text: string;
}

const HEADING = /^#{1,6}\s+(?=\S)/;

/** A text from anywhere: a header, then a paragraph a line; what is written for it is what is read. */
export function talkForm(talk: Talk): Form {
  return { name: "talk", furniture: [], recognizes: () => true, layOut: (lines, desk) => layOut(talk, lines, desk) };
}

function layOut(talk: Talk, lines: readonly Line[], desk: Desk): Layout {
  const kinds = new Map<number, "title" | "date" | "place">([
    [talk.title.line, "title"],
    [talk.date.line, "date"],
    ...(talk.place ? [[talk.place.line, "place"] as const] : []),
  ]);
  for (const line of lines) {
    if (line.number < talk.bodyLine) claimLine(desk, kinds.get(line.number) ?? "furniture", line);
  }
  const body = bodyOf(talk, lines).flatMap((line) => bodyBlock(line, desk) ?? []);
  return { head: headOf(talk), lede: [], body };
}

function headOf({ title, date, place }: Talk): Head {
  const printed = ({ text, line }: Said) => ({ text, lines: [line, line] as const });
  return {
    ...emptyHead(),
    title: printed(title),
    date: { ...printed(date), iso: date.text },
    place: place && { ...printed(place), from: "page" },
  };
}

/** The lines below the header. */
const bodyOf = ({ bodyLine }: Talk, lines: readonly Line[]): Line[] => lines.filter(({ number }) => number >= bodyLine);

/** A line of the body; of a heading the sign before it is taken off. */
function bodyBlock(line: Line, desk: Desk): Block | null {
  const sign = HEADING.exec(line.raw)?.[0].length ?? 0;
  if (sign > 0) claimRange(desk, "furniture", line, line.start, line.start + sign);
  const block = blockOf(line);
  return part(block, sign, block.text.length);
}

/**
 * What the text says of its own lines: a heading by its sign, a stage direction by its parentheses, a label by a name that the
 * header lists, and all else speech. Where it lists nobody, labels are left to be told by their looks.
 */
export function settledByTalk(talk: Talk, lines: readonly Line[]): Settled[] {
  return bodyOf(talk, lines).flatMap((line) => settledLine(line, talk.speakers));
}

function settledLine({ number, text }: Line, speakers: readonly Said[] | null): Settled[] {
  const heading = HEADING.exec(text);
  if (heading) return [{ line: number, words: text.slice(heading[0].length), as: "heading" }];
  if (isStage(text)) return [{ line: number, words: text, as: "stage" }];
  if (speakers === null || isElision(text)) return [];
  const speaker = speakers.map((said) => seen(said.text)).find((name) => isLabelOf(name, text));
  if (speaker === undefined) return [{ line: number, words: text, as: "speech" }];
  const colon = text.indexOf(":", speaker.length);
  const said = text.slice(colon + 1).trim();
  return [
    { line: number, words: text.slice(0, colon).trimEnd(), as: "label", speaker },
    ...(said === "" ? [] : [{ line: number, words: said, as: "speech" } as const]),
  ];
}

/** The speakers whom the header lists and no line of the text names. */
export function silentSpeakers(talk: Talk, lines: readonly Line[]): Said[] {
  const body = bodyOf(talk, lines);
  return (talk.speakers ?? []).filter(({ text: name }) => !body.some(({ text }) => isLabelOf(seen(name), text)));
}

/** True for a line that opens with a name, then an office after a comma or a note in parentheses or neither, then a colon. */
function isLabelOf(name: string, text: string): boolean {
  return text.startsWith(name) && /^(?:, [^:]{1,300}| \([^():]{1,300}\))?\s?:/.test(text.slice(name.length));
}
