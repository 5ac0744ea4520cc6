import { meetingPath } from "../../archive/addresses.ts";
import type { Meeting, Supplied } from "../../archive/model.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import { absolute, type Edition } from "../edition.ts";
import { FRAGMENT_GAP } from "../gaps.ts";
import type { CslName } from "../names.ts";
import type { Voice } from "./voices.ts";
import { words } from "../words.ts";

/** A day in the Citation Style Language's JSON. */
export interface CslDate {
  "date-parts": [[year: number, month: number, day: number]];
}

/** The same day as `YYYY-MM-DD`. */
export const isoDay = ({ "date-parts": [parts] }: CslDate): string =>
  parts.map((part) => String(part).padStart(2, "0")).join("-");

/**
 * What is cited, by the variables of the Citation Style Language 1.0.2
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
export interface CslItem {
  id: string;
  /** A transcript is read on a page of a website, and cited as one; the manuals' “speech” is one that was heard. */
  type: "webpage";
  title: string;
  author?: CslName[];
  /** The archive. */
  "container-title": string;
  medium: "transcript";
  issued: CslDate;
  URL: string;
  language: "en";
  /** What the archive wants known besides: no style may print it. */
  note: string;
}

/** In the same JSON, what stands where something was cited and is no more: it names no author, and no day. */
export interface CslNote extends Pick<CslItem, "id" | "title" | "URL" | "language" | "note"> {
  type: "document";
}

/** A meeting as a whole. */
export function meetingItem(meeting: Meeting, edition: Edition): CslItem {
  const authors = meeting.participants.map(({ person }) => edition.nameOf(person));
  return {
    ...common(meeting, edition),
    ...named(authors),
    note: aboutSourceText(aboutSource(meeting, edition)),
  };
}

/** Any paragraph or turn of one voice, with a gap for the end of its address, which tells it from the others. */
export function voiceItem(meeting: Meeting, voice: Voice, edition: Edition): CslItem {
  const { person } = voice;
  const base = common(meeting, edition);
  return {
    ...base,
    ...named(person === null ? [] : [edition.nameOf(person)]),
    id: `${base.id}-${FRAGMENT_GAP}`,
    URL: `${base.URL}#${FRAGMENT_GAP}`,
    note: aboutSourceText(aboutSource(meeting, edition, voice)),
  };
}

function common(meeting: Meeting, edition: Edition) {
  const { id, title, date } = meeting;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return {
    id,
    type: "webpage" as const,
    title: bracketed(title),
    "container-title": words(edition.about.name),
    medium: "transcript" as const,
    issued: { "date-parts": [[year, month, day]] } satisfies CslDate,
    URL: absolute(edition, meetingPath(meeting)),
    language: "en" as const,
  };
}

const named = (author: CslName[]) => (author.length > 0 ? { author } : {});

/**
 * Words that the page does not print stand in square brackets, so that nobody takes them for the page's: the manuals
 * describe what has no title (APA, 7th ed., 9.22, in brackets; MLA, 9th ed., 5.28).
 */
export const bracketed = ({ text, by }: Supplied): string => (by === "page" ? words(text) : `[${words(text)}]`);

/**
 * The item as CSL-JSON: a list of one, which is what its readers expect. What is beside the citation is an `annote`,
 * which only annotated bibliographies print, where `note` is printed by many styles.
 */
export function cslJson({ note, ...item }: CslItem): string {
  return listOfOne({ ...item, annote: note });
}

/** A note as CSL-JSON: it is all there is, and to be printed. */
export const cslJsonNote = (note: CslNote): string => listOfOne(note);

const listOfOne = (item: object): string =>
  `${JSON.stringify([item], null, 2).replaceAll(TALL_DAY, "[[$1, $2, $3]]")}\n`;

/** A day as JSON is laid out by itself, a number a line. No text is like it: in JSON a text has no line ends. */
const TALL_DAY = /\[\n *\[\n *(\d+),\n *(\d+),\n *(\d+)\n *\]\n *\]/g;
