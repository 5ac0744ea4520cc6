import { z } from "astro/zod";
import type { Figure } from "../figures/index.ts";
import { type Departure, isDay, type MeetingAddresses } from "../ledger/index.ts";
import { SETTLED_AS, type Transcript } from "../transcript/index.ts";
import type { SaidParagraph } from "./changes.ts";
import type { Mention } from "./notes/mentions.ts";

/** A day as `YYYY-MM-DD` that the calendar has. */
const day = z.string().refine(isDay, "must be a day that exists, written 2024-02-21");
const NO_TERMS = "must name at least one term: a topic is found by its terms";
const NO_YEAR = "must be a year or a day that exists, written 2012 or 2012-05-07";
/** A year, which YAML reads as a number, or a day. */
const yearOrDay = z
  .union([z.number(), z.string()], NO_YEAR)
  .transform(String)
  .refine((text) => /^\d{4}$/.test(text) || isDay(text), NO_YEAR);
const words = z.string().trim().min(1, "must not be empty");
/** The address of a page that everybody can open. */
const webAddress = z
  .url({ protocol: /^https?$/, abort: true, error: "must be an address that begins with https:// or http://" })
  .refine(isPublic, "must be an address without a user's name, a password or a space in it");
/** What a note has for the address of a page that has not been found. */
export const NOT_LOCATED = "not located";
const NO_SOURCE = 'must be the address of the page (https://…), or the words "not located"';
const pageAddress = z.union([z.literal(NOT_LOCATED), webAddress], NO_SOURCE).default(NOT_LOCATED);
const NO_CONTACT = "must be an address that begins with https://, or mailto: and the address of a mailbox";
/** A mailbox as a link has it. */
const mailbox = z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/, NO_CONTACT);
const NO_POINT = "must be a latitude from -90 to 90 and a longitude from -180 to 180, as in [55.79, 49.12]";

/** False for an address that gives a user's name or a password away, or is more than an address. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address) || /\s/.test(address)) return false;
  const { username, password } = new URL(address);
  return username + password === "";
}

const spellings = z.array(words).default([]);
/** The fragment of a paragraph's address. Not its number: YAML would read 6.30 as 6.3. */
const paragraph = z.string().regex(/^t\w+p\w+$/, "must be the paragraph’s address on the page, written t6p3");
const NO_MONTH = "must be a month or a day that exists, written 2023-11 or 2023-11-09";
/** A month or a day. */
const monthOrDay = z.string(NO_MONTH).refine((text) => isDay(text) || isDay(`${text}-01`), NO_MONTH);

/** What words of the source are, where the reader cannot be certain: decided by the editor. */
const reading = z
  .strictObject({
    /** Line of the source, as its page counts them. */
    line: z.int("must be the number of a line").min(1, "must be the number of a line, from 1"),
    /** The words that it is about, as the line has them. */
    words,
    as: z.enum(SETTLED_AS, `must be one of ${SETTLED_AS.join(", ")}`),
    /** Of a label: who speaks. */
    speaker: words.optional(),
  })
  .refine(({ as, speaker }) => as === "label" || speaker === undefined, {
    path: ["speaker"],
    error: "must stand with a label alone: nothing else names a speaker",
  });

const NOT_ENGLISH = 'must be "en": the archive searches and publishes English';

/** The address of a page as a note gives it; null where it has not been found. */
export const locatedAt = (source: string): string | null => (source === NOT_LOCATED ? null : source);

/** The header of a transcript that is the text of no page of the website: what that text is. */
export const talkHeader = z.strictObject({
  title: words,
  date: day,
  place: words.optional(),
  /** The address of the page the text was taken from, or the words "not located". */
  source: pageAddress,
  language: z.literal("en", NOT_ENGLISH).default("en"),
  /** Who speaks, by the names that their labels begin with; labels are told by their looks where nobody is named. */
  speakers: z.array(words).min(1, "must name at least one speaker").optional(),
  /** Who published the text, and on which terms, where they are not those of the archive. */
  publisher: words.optional(),
  publisherUrl: webAddress.optional(),
  licence: words.optional(),
  licenceUrl: webAddress.optional(),
});

/** `content/meetings/<id>.md`: what the editor adds to a transcript. The body holds notes. */
export const meetingNote = z.strictObject({
  /** The address of the page the text was taken from, or the words "not located". */
  source: pageAddress,
  /** The day on which the text was taken from its page, and who took it. */
  captured: z.strictObject({ day, by: words.optional() }).optional(),
  /** A copy of the page that a web archive keeps. */
  archived: webAddress.optional(),
  /** A title, only where the page states none. */
  title: words.optional(),
  /** A place, only where the page states none and its lede does not tell. */
  place: words.optional(),
  /** What of the meeting's own words stands for it in lists: a stretch of one paragraph, as the speaker said it. */
  quote: z.strictObject({ paragraph, words }).optional(),
  /** Meetings and visits that a paragraph mentions and the archive does not hold. */
  absent: z.array(z.strictObject({ what: words, when: monthOrDay, paragraph })).default([]),
  /** What words of the source are: settled, so that nothing about them is told. */
  readings: z.array(reading).default([]),
  /** The day the transcript came into the archive. */
  added: day.optional(),
  /** The day the editor's layer or the text was last changed. */
  revised: day.optional(),
});

/** `content/speakers/<id>.md`: a person. The body is a neutral line or two. */
export const speaker = z.strictObject({
  /** The name in general use, as headings show it. */
  name: words,
  /** Other spellings, in any script: a label or a search that uses one means this person. */
  spellings,
  /** Offices held, with the year or day they began and ended. */
  offices: z.array(z.strictObject({ title: words, from: yearOrDay, to: yearOrDay.optional() })).default([]),
  /** Where the above can be checked. */
  sources: z.array(webAddress).default([]),
});

/** `content/places/<id>.md`: a place. The body is a line. */
export const place = z.strictObject({
  name: words,
  country: words.optional(),
  /** Other spellings and former names, in any script. */
  spellings,
  /** Latitude and longitude in degrees. */
  coordinates: z
    .tuple(
      [z.number().min(-90, NO_POINT).max(90, NO_POINT), z.number().min(-180, NO_POINT).max(180, NO_POINT)],
      NO_POINT,
    )
    .optional(),
});

/** `content/topics/<id>.md`: a topic. The body says what it covers. */
export const topic = z.strictObject({
  title: words,
  /** Whole words and phrases that claim a paragraph; one in capitals matches by case. */
  terms: z.array(words, NO_TERMS).min(1, NO_TERMS),
});

const NO_STEPS = "must have at least two steps: a thread leads from one to the next";
const NO_STEP = "must have either at, an address of the archive, or when, the month or day of what it lacks";

/** A turn or paragraph of any meeting, as the address of its number ends: `2024-07-03-astana#t1p6`. */
const address = z
  .string()
  .regex(/^[a-z0-9-]+#t\w+$/, "must be an address in the archive, written 2024-07-03-astana#t1p6");

/** A paragraph of any meeting, likewise. */
const paragraphAddress = z
  .string()
  .regex(/^[a-z0-9-]+#t\w+p\w+$/, "must be the address of a paragraph in the archive, written 2024-07-03-astana#t1p6");

/** `content/threads/<id>.md`: one matter, followed from meeting to meeting. The body says what it is. */
export const thread = z.strictObject({
  title: words,
  /** In order of time: what was said, or what the archive has no text of, each with a neutral line of the editor's. */
  steps: z
    .array(
      z
        .strictObject({ line: words, at: address.optional(), when: monthOrDay.optional() })
        .refine(({ at, when }) => (at === undefined) !== (when === undefined), NO_STEP),
    )
    .min(2, NO_STEPS),
});

const NO_FIGURES = "must have at least two figures: a series sets one beside another";
const NO_PERIOD =
  "must be a year, a month or a day that exists, or two of them from the earlier to the later, written 2024, 2024-07, 2024-07-03 or 2024-01/2024-09";
/** A year, which YAML reads as a number, a month, a day, or an interval between two of one of these. */
const period = z.union([z.number(), z.string()], NO_PERIOD).transform(String).refine(isPeriod, NO_PERIOD);

function isPeriod(text: string): boolean {
  const [from = "", to = from, ...more] = text.split("/");
  const isTime = (time: string) => isDay(`${time}${"-01-01".slice(Math.max(0, time.length - "2024".length))}`);
  return more.length === 0 && isTime(from) && isTime(to) && from.length === to.length && from <= to;
}

/** `content/series/<id>.md`: statements of one quantity, put side by side. The body says how they compare. */
export const series = z.strictObject({
  title: words,
  /** What is counted, and in what unit. */
  counts: words,
  /**
   * In the order in which they were said: the exact words of a figure, where it was said, of what time it is where that is
   * not the day on which it was said, and as what, in a neutral line.
   */
  figures: z
    .array(z.strictObject({ at: paragraphAddress, words, period: period.optional(), line: words.optional() }))
    .min(2, NO_FIGURES),
});

/** `content/about.md`: what this archive is. The body is the About page. */
export const about = z.strictObject({
  /** The archive's name, in the head of every page. */
  name: words.default("Transcript archive"),
  /** One sentence under the name on the first page. */
  summary: words.default("Transcripts as published, each turn and paragraph with an address of its own."),
  /** What the archive does not hold, in one sentence. */
  scope: words.optional(),
  /** Who published the transcripts, and under which licence. */
  publisher: words.optional(),
  publisherUrl: webAddress.optional(),
  licence: words.optional(),
  licenceUrl: webAddress.optional(),
  /** Who keeps the archive. */
  keeper: words.optional(),
  /** Where to report a mistake: the address of a page or of a mailbox. */
  contact: z.union([webAddress, mailbox], NO_CONTACT).optional(),
  /** Which version of the archive this is, where the editor counts them. */
  version: words.optional(),
});

// The fields of a file, as its schema gives them.

/** What the editor adds to a transcript. */
export type MeetingNote = z.infer<typeof meetingNote>;
/** What the editor says of a person. */
export type SpeakerNote = z.infer<typeof speaker>;
/** What the editor says of a place. */
export type PlaceNote = z.infer<typeof place>;
/** What the editor says of a topic. */
export type TopicNote = z.infer<typeof topic>;
/** What the editor says of a thread. */
export type ThreadNote = z.infer<typeof thread>;
/** What the editor says of a series. */
export type SeriesNote = z.infer<typeof series>;
/** What the archive is. */
export type AboutNote = z.infer<typeof about>;

/** Whose the words of a meeting are, and on which terms, where not as all of the archive. */
export type OwnRights = Pick<z.infer<typeof talkHeader>, "publisher" | "publisherUrl" | "licence" | "licenceUrl">;

/** The source file as received, and what proves it is the same file. */
export interface Source {
  /** Its text without a byte order mark; of a saved page the words as they are seen. */
  text: string;
  /** The saved page itself, without a byte order mark; null where the text is all there is. */
  page: string | null;
  /** The address that the file gives as that of its page; null where it gives none. */
  address: string | null;
  /** What the text says of its own rights; null where they are the archive's. */
  rights: OwnRights | null;
  /** Of the bytes as received, in hexadecimal. */
  sha256: string;
  /** Size in bytes. */
  bytes: number;
}

/** An earlier capture of a page that was revised at its source: the day it is of, and what is said in it. */
export interface Capture {
  /** ISO day. */
  day: string;
  said: SaidParagraph[];
}

/** An editor's entry with its body as Markdown; `html` is filled in when the entry enters the store. */
export type Noted<T> = T & { html: string };

/** What the archive is joined from of a meeting: its transcript as read, with the editor's layer beside it. */
export interface MeetingRecord {
  /** The key of the reading. */
  reading: string;
  transcript: Transcript;
  /** The figures that the speaker of each paragraph states, through all turns. */
  figures: Figure[][];
  note: Noted<MeetingNote>;
  source: Source;
  /** Earlier captures of its page, the earliest first. */
  captures: Capture[];
  /** The address of every turn and paragraph, as the ledger has frozen it. */
  addresses: MeetingAddresses;
}

/** One entry of the collection `meetings`: what it is at a glance. */
export interface MeetingEntry {
  /** ISO day. */
  date: string;
  /** The title and the place that the page states. */
  title: string | null;
  place: string | null;
  /** Who speaks, by name, in the order of their first words. */
  speakers: string[];
  /** How many there are. */
  turns: number;
  paragraphs: number;
  /** The key of its record. */
  record: string;
}

/** A step of a thread: where in the archive it stands now, or when it was where the archive does not hold it. */
export type StoredStep = { line: string; meeting: string; fragment: string } | { line: string; when: string };

/** One entry of the collection `threads`. */
export type ThreadEntry = Noted<Pick<ThreadNote, "title"> & { steps: StoredStep[] }>;

/** A figure of a series: where in the archive it stands now, in which words, of what time, as what. */
export interface StoredFigure {
  meeting: string;
  fragment: string;
  words: string;
  period: string | null;
  line: string | null;
}

/** One entry of the collection `series`. */
export type SeriesEntry = Noted<Pick<SeriesNote, "title" | "counts"> & { figures: StoredFigure[] }>;

/** A file of the content folder, by its path below it, with `/` between folders. */
export type HeldFile = { path: string } & (
  | /** The text of a meeting, whose entry has it. */ { is: "transcript"; id: string }
  | /** Any other, with its bytes. */ { is: "file"; bytes: Uint8Array<ArrayBuffer> }
);

/** One entry of the collection `files`. */
export interface FileEntry {
  path: string;
  /** The key of the file. */
  file: string;
}

/** The one entry of the collection `ledger`. */
export interface LedgerEntry {
  /** What has left its address. */
  departures: Departure[];
}

/** The one entry of the collection `mentions`. */
export interface MentionsEntry {
  /** The turns and paragraphs that notes name. */
  mentions: Mention[];
}

/** The one entry of the collection `about`, which is there even where `content/about.md` is not. */
export interface AboutEntry extends Noted<AboutNote> {
  /** Which collections of the editor's layer have entries. */
  holds: Record<"speakers" | "places" | "topics" | "threads" | "series", boolean>;
}

// What Astro asks of a collection for its types; the loaders have checked every field already.

/** An entry of `meetings`. */
export const meetingEntry = z.custom<MeetingEntry>();
/** The entry of `ledger`. */
export const ledgerEntry = z.custom<LedgerEntry>();
/** An entry of `speakers`. */
export const speakerEntry = z.custom<Noted<SpeakerNote>>();
/** An entry of `places`. */
export const placeEntry = z.custom<Noted<PlaceNote>>();
/** An entry of `topics`. */
export const topicEntry = z.custom<Noted<TopicNote>>();
/** An entry of `threads`. */
export const threadEntry = z.custom<ThreadEntry>();
/** An entry of `series`. */
export const seriesEntry = z.custom<SeriesEntry>();
/** The entry of `mentions`. */
export const mentionsEntry = z.custom<MentionsEntry>();
/** An entry of `files`. */
export const fileEntry = z.custom<FileEntry>();
/** The entry of `about`. */
export const aboutEntry = z.custom<AboutEntry>();
