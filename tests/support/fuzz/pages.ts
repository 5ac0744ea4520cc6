import { readPage, type Reading, readTranscript } from "../../../src/transcript/index.ts";
import { eventPage, plainPage, savedPage, specialPage } from "../../fixtures/transcript/pages.ts";
import { markedLine } from "./markup.ts";
import type { Random } from "./random.ts";

/** Somebody in a page: the name that the record must give, null for a voice from the hall. */
export interface Voice {
  name: string | null;
  office: string;
}

/** A stretch of a body's line: a label, or words among which one stands nowhere else. */
export type Piece = { label: Voice; text: string } | { planted: string; text: string } | { text: string };

/** A line of a body, in pieces. */
export type BodyLine = Piece[];

const PEOPLE: readonly Voice[] = [
  { name: "Olga Norberg", office: "President of Norway" },
  { name: "Tunde Okonkwo", office: "Prime Minister of Nigeria" },
  { name: "Kaspar-Emil Lindqvist", office: "Minister of Energy" },
  { name: "Ferdinand Almeida", office: "Governor of the Lisbon Region" },
  { name: "Yekaterina Vasilchenko", office: "Head of the Agency for Strategic Initiatives" },
  { name: "Mohammed bin Rashid", office: "Chairman of the Board" },
];

const HALL: Voice = { name: null, office: "Question" };

/** Each `#` is a word: one of them the planted one, so that no two sentences are alike. */
const SENTENCES = [
  "We have agreed on # and shall go on with # next year, as # does.",
  "I would like to thank everyone for #, for # and for #.",
  "Our trade in # has grown by half; # was small before #.",
  "Is it true that # will be built in # by #?",
  "Yes, # and # are what I mean, and # is not.",
  "As for # – # spoke of it in the morning (it took # hours).",
  "The colleagues have prepared # for # of #",
];

const FILLING = (
  "timber salmon copper railways vaccines tunnels harbours satellites barley glass " +
  "theatre chess uranium tourism forests cement archives glaciers poultry customs"
).split(" ");

/** A body in which a few people speak in turn, each word that is planted told apart from all others. */
export function spokenBody(chance: Random): BodyLine[] {
  const people = PEOPLE.filter(() => chance.once(2)).slice(0, 4);
  const voices = [chance.pick(PEOPLE), ...people];
  const met = new Set<Voice>();
  let count = 0;
  return Array.from({ length: 3 + chance.below(10) }, () => {
    const voice = chance.once(8) ? HALL : chance.pick(voices);
    const said = Array.from({ length: 1 + chance.below(3) }, (): Piece => sentence(chance, count++));
    const label = labelPiece(voice, met.has(voice));
    met.add(voice);
    return said.map((piece, i): BodyLine => (i === 0 ? [label, { text: ": " }, piece] : [piece]));
  }).flat();
}

function labelPiece(voice: Voice, again: boolean): Piece {
  const text = voice.name === null ? voice.office : again ? voice.name : `${voice.office} ${voice.name}`;
  return { label: voice, text };
}

function sentence(chance: Random, count: number): Piece {
  const planted = `qua${letters(count)}ng`;
  const text = chance.pick(SENTENCES).replace("#", planted);
  return { planted, text: text.replaceAll("#", () => chance.pick(FILLING)) };
}

/** A whole number in letters: 0 is `aa`, 27 is `bb`. */
function letters(n: number): string {
  return String.fromCharCode(97 + (Math.floor(n / 26) % 26), 97 + (n % 26));
}

/** A page with a body, in one of the views. */
export interface Page {
  source: string;
  read: (source: string) => Reading;
  /** The line of the source that a line of the body is on. */
  lineOf: (index: number) => number;
}

interface View {
  page: (body: readonly string[]) => string;
  /** How many lines of the source there are to each of the body. */
  step: number;
}

const VIEWS: readonly View[] = [
  { page: (body) => plainPage(body), step: 1 },
  { page: (body) => eventPage(body), step: 1 },
  { page: (body) => specialPage(body), step: 2 },
];

const SAVED: View = { page: (body) => savedPage(body), step: 1 };

/** The page with this body in one of the views of the text. */
export function pageOf(body: readonly BodyLine[], chance: Random): Page {
  const lines = body.map((line) => line.map(({ text }) => text).join(""));
  return pageIn(chance.pick(VIEWS), lines, readTranscript);
}

/** The page with this body as a browser saves it, its markup right or somewhat off. */
export function savedPageOf(body: readonly BodyLine[], chance: Random): Page {
  const lines = body.map((line) => markedLine(line, chance));
  const { source, ...page } = pageIn(SAVED, lines, readPage);
  return { ...page, source: chance.once(4) ? source.replaceAll("\n", "\r\n") : source };
}

const BODY = "where the body stands";

function pageIn({ page, step }: View, body: readonly string[], read: Page["read"]): Page {
  const above = page([BODY]).split("\n").indexOf(BODY);
  return { source: page(body), read, lineOf: (index) => above + 1 + index * step };
}
