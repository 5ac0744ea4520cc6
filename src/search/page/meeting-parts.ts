import { suppliedNote } from "../../archive/supplied.ts";
import type { LeafMeeting, LeafParagraph, PrintedRun } from "../files.ts";
import { make } from "./dom.ts";

export const whenAndWhere = ({ day, place }: LeafMeeting): string => (place === null ? day : `${day}, ${place}`);

export const whenParts = (meeting: LeafMeeting): (Node | string)[] => [
  whenAndWhere(meeting),
  ...suppliedParts("place", meeting.placeBy),
];

export const titleParts = ({ title, titleBy }: LeafMeeting): (Node | string)[] => [
  title,
  ...suppliedParts("title", titleBy),
];

/** What the page does not state never looks like what it does. */
export function suppliedParts(...supplied: Parameters<typeof suppliedNote>): (Node | string)[] {
  const note = suppliedNote(...supplied);
  return note === "" ? [] : [" ", make("span", { class: "supplied" }, note)];
}

/** Said of words that are the record's and not the speaker's. */
const ASIDE_NAMES = { gloss: "the page’s gloss: ", stage: "stage direction: ", elision: "left out by the page: " };

/** Words of a paragraph that are not speech. */
export const asideWords = (kind: Exclude<PrintedRun["kind"], "speech">, ...words: (Node | string)[]): HTMLElement =>
  make("i", { class: kind }, make("span", { class: "spoken" }, ASIDE_NAMES[kind]), ...words);

/** Who speaks, as a link to what they say elsewhere; the label alone where it names nobody. */
export const speakerPart = (
  { person, speaker }: Pick<LeafParagraph, "person" | "speaker">,
  root: string,
): Node | string => (person === null ? speaker : make("a", { href: `${root}speakers/${person}/` }, speaker));
