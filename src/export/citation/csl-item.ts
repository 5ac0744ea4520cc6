import { meetingPath } from "../../archive/addresses.ts";
import type { Meeting, Supplied } from "../../archive/model.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import { absolute, type Edition } from "../edition.ts";
import { FRAGMENT_GAP, NUMBER_GAP } from "../gaps.ts";
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

/** What is cited, in the Citation Style Language's JSON (https://docs.citationstyles.org/en/stable/). */
export interface CslItem {
  id: string;
  type: "speech";
  title: string;
  author?: CslName[];
  genre: string;
  issued: CslDate;
  "event-date": CslDate;
  "event-place"?: string;
  publisher?: string;
  archive: string;
  source?: string;
  URL: string;
  language: "en";
  note: string;
}

/** In the same JSON, what stands where something was cited and is no more: it names no author, and no day. */
export interface CslNote extends Pick<CslItem, "id" | "title" | "URL" | "language" | "note"> {
  type: "document";
}

/** What in a meeting has an address of its own. */
export type Unit = "paragraph" | "turn";

/** A meeting as a whole. */
export function meetingItem(meeting: Meeting, edition: Edition): CslItem {
  const authors = meeting.participants.map(({ person }) => edition.nameOf(person));
  return {
    ...common(meeting, edition),
    ...named(authors),
    genre: "transcript",
    note: aboutSourceText(aboutSource(meeting, edition)),
  };
}

/** Any paragraph or any turn of one voice, with gaps for its number and its address. */
export function voiceItem(meeting: Meeting, voice: Voice, unit: Unit, edition: Edition): CslItem {
  const { person, role } = voice;
  const base = common(meeting, edition);
  const place = unit === "paragraph" ? `Paragraph ${NUMBER_GAP}.` : `Turn ${NUMBER_GAP}.`;
  return {
    ...base,
    ...named(person === null ? [] : [edition.nameOf(person)]),
    id: `${base.id}-${FRAGMENT_GAP}`,
    genre: role === null ? "transcript of remarks" : `transcript of remarks as ${role}`,
    URL: `${base.URL}#${FRAGMENT_GAP}`,
    note: `${place} ${aboutSourceText(aboutSource(meeting, edition, voice))}`,
  };
}

function common(meeting: Meeting, edition: Edition) {
  const { id, title, place, date } = meeting;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const when: CslDate = { "date-parts": [[year, month, day]] };
  const { publisher, name } = edition.about;
  return {
    id,
    type: "speech" as const,
    title: bracketed(title),
    issued: when,
    "event-date": when,
    ...(place && { "event-place": bracketed({ text: place.printed, by: place.by }) }),
    ...(publisher !== undefined && { publisher: words(publisher) }),
    archive: words(name),
    URL: absolute(edition, meetingPath(meeting)),
    language: "en" as const,
  };
}

const named = (author: CslName[]) => (author.length > 0 ? { author } : {});

/** Words that the page does not print stand in square brackets, as all three manuals ask. */
const bracketed = ({ text, by }: Supplied): string => (by === "page" ? words(text) : `[${words(text)}]`);

/** The item as CSL-JSON: a list of one, which is what its readers expect. */
export const cslJson = (item: CslItem | CslNote): string =>
  `${JSON.stringify([item], null, 2).replaceAll(TALL_DAY, "[[$1, $2, $3]]")}\n`;

/** A day as JSON is laid out by itself, a number a line. No text is like it: in JSON a text has no line ends. */
const TALL_DAY = /\[\n *\[\n *(\d+),\n *(\d+),\n *(\d+)\n *\]\n *\]/g;
