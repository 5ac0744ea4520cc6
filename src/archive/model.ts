import type {
  AboutNote,
  HeldFile,
  Noted,
  OwnRights,
  PlaceNote,
  SeriesNote,
  SpeakerNote,
  ThreadNote,
  TopicNote,
} from "../collections/schemas.ts";
import type { Change, SaidParagraph } from "../collections/changes.ts";
import type { Mention } from "../collections/notes/mentions.ts";
import type { Range } from "../collections/terms.ts";
import type { Figure, Kind as FigureKind } from "../figures/index.ts";
import type { Departure, DepartureKind, Notice } from "../ledger/index.ts";
import type { InlineSpan, Lines, Other, Printed, Related, Settled, Span } from "../transcript/index.ts";

export type { Departure, DepartureKind, Figure, FigureKind, HeldFile, Notice, Range };

/** Words of a meeting that the editor has chosen to stand for it, in the paragraph in which they were said. */
export interface Quote {
  words: string;
  turn: Turn;
  paragraph: Paragraph;
}

/** A meeting or visit that the record mentions and the archive does not hold. */
export interface Absent {
  what: string;
  /** ISO month or day. */
  when: string;
  /** Where it is mentioned. */
  paragraph: Paragraph;
}

/** Who supplied something: the page itself, its lede (read by the archive), or the archive's editor. */
export type Supplier = "page" | "lede" | "editor";

/** Words with who supplied them, so that the editor's never look like the page's. */
export interface Supplied {
  text: string;
  by: Supplier;
}

/** A person, as the archive knows them: from `content/speakers/`, or from labels alone. */
export interface Person extends Noted<SpeakerNote> {
  id: string;
}

/** A place, from `content/places/`, or from what pages print. */
export interface Place extends Noted<PlaceNote> {
  id: string;
}

/** A topic, and the paragraphs its terms find, in order of time. */
export interface Topic extends Noted<TopicNote> {
  id: string;
  passages: Passage[];
}

/** One matter, followed by the editor from meeting to meeting. */
export interface Thread extends Noted<Pick<ThreadNote, "title">> {
  id: string;
  /** In order of time. */
  steps: Step[];
}

/** A step of a thread: what was said, or what the archive has no text of. */
export type Step = HeldStep | AbsentStep;

/** What was said, at one address of the archive: a paragraph, or a whole turn. */
export interface HeldStep {
  kind: "held";
  /** The editor's line. */
  line: string;
  /** ISO day. */
  when: string;
  meeting: Meeting;
  turn: Turn;
  /** The one paragraph, or all of the turn. */
  paragraphs: Paragraph[];
  /** The fragment of its address, and how the margin shows it. */
  id: string;
  number: string;
}

/** What the archive does not hold: it stands as text. */
export interface AbsentStep {
  kind: "absent";
  line: string;
  /** ISO month or day. */
  when: string;
}

/** A quantity that a speaker states, in its paragraph. */
export interface SaidFigure {
  meeting: Meeting;
  turn: Turn;
  paragraph: Paragraph;
  figure: Figure;
}

/** Statements of one quantity, put together by the editor. */
export interface Series extends Noted<Pick<SeriesNote, "title" | "counts">> {
  id: string;
  /** In the order in which they were said. */
  statements: Statement[];
}

/** A figure of a series. */
export interface Statement extends SaidFigure {
  /** Of what time it is, by the editor: a year, a month, a day, or an interval of them; `null` for the day it was said. */
  period: string | null;
  /** As what it was said, in the editor's words. */
  line: string | null;
}

/** A paragraph in its meeting and turn, with the stretches of its text that made it a match. */
export interface Passage {
  meeting: Meeting;
  turn: Turn;
  paragraph: Paragraph;
  marks: Range[];
}

/** The unit that is cited. */
export interface Paragraph {
  kind: "paragraph";
  /** The fragment of its address: `t3p2`. */
  id: string;
  /** As the margin shows it: `3.2`. */
  number: string;
  text: string;
  spans: readonly InlineSpan[];
  lines: Lines;
  /** How many words of it the speaker says. */
  words: number;
  /** Ids of the topics whose terms stand in it. */
  topics: string[];
  /** What has happened to its words since they were published. */
  notices: readonly Notice[];
}

/** One person speaking until the next label. */
export interface Turn {
  kind: "turn";
  /** The fragment of its address: `t3`. */
  id: string;
  number: string;
  /** What has happened to its label since it was published. */
  notices: readonly Notice[];
  label: string;
  labelLines: Lines;
  /** The name that the label gives; `null` where the label names nobody. */
  printedName: string | null;
  person: Person | null;
  /** The office the speaker holds in this meeting, from this label or an earlier one of the same speaker. */
  role: string | null;
  paragraphs: Paragraph[];
  /** What the turn holds in order of print: paragraphs, and what is printed between them. */
  body: (Paragraph | Aside)[];
}

/** What is left of words that were published and taken out on one day: their addresses, in order. */
export interface Withdrawn {
  day: string;
  addresses: { id: string; number: string }[];
}

/** What is printed and is nobody's speech. */
export interface Aside extends Printed {
  kind: Other["kind"];
}

/** One who speaks in a meeting, with the office the labels give them there. */
export interface Participant {
  person: Person;
  role: string | null;
}

/** A topic of a meeting, as the meeting's pages lead to it. */
export interface MeetingTopic extends Pick<Topic, "id" | "title"> {
  /** How many paragraphs of the meeting are on it. */
  paragraphs: number;
  /** Where its passages of the meeting begin, below the site's root. */
  path: string;
}

/** One transcript and all that is known of it. */
export interface Meeting {
  id: string;
  title: Supplied;
  /** ISO day. */
  date: string;
  /** `HH:MM` as the page prints it. */
  time: string | null;
  place: { place: Place; printed: string; by: Supplier } | null;
  lede: Printed | null;
  /** `null` where the editor has chosen none. */
  quote: Quote | null;
  absent: Absent[];
  /** What it is on: first what most paragraphs are on. */
  topics: MeetingTopic[];
  /** The page gives only part of what was said. */
  excerpt: boolean;
  participants: Participant[];
  turns: Turn[];
  /** What is printed before the first label. */
  preface: Aside[];
  captions: readonly Printed[];
  related: readonly Related[];
  geography: readonly string[];
  pageTopics: readonly string[];
  persons: readonly string[];
  sections: readonly string[];
  published: string | null;
  form: string;
  /** The editor's notes as HTML. */
  notes: string;
  /** What has happened to the day or title that its page prints, since it was published. */
  notices: readonly Notice[];
  /** What was withdrawn, by the published address it followed; `null` is before the first turn. */
  withdrawn: ReadonlyMap<string | null, readonly Withdrawn[]>;
  added: string | null;
  revised: string | null;
  /** How the page was revised at its source, the last first. */
  revisions: Revision[];
  source: SourceText;
}

/** A paragraph under its label, as it was said at the time of some capture. */
export interface SaidThen extends SaidParagraph {
  /** The end of its address, in the text as it stands now; null in an earlier one. */
  id: string | null;
}

/** How a page was revised at its source, between the day on which it was captured and the day of the next capture. */
export interface Revision {
  /** ISO days; `to` is null where it is not known when the text was captured that stands here now. */
  from: string;
  to: string | null;
  changes: Change<SaidThen>[];
}

/** Where a text comes from, and the text as received. */
export interface SourceText {
  /** The page it was taken from; `null` where that has not been located. */
  address: string | null;
  /** When it was taken from there, and by whom; `null` where that is not known. */
  captured: { day: string; by: string | null } | null;
  /** A copy of the page that a web archive keeps, and the day it was made, where its address tells. */
  archived: { address: string; day: string | null } | null;
  /** The words that the spans are of: as received, or of a saved page as they are seen. */
  text: string;
  /** The saved page as received; null where the text is all there is. */
  page: string | null;
  /** Whose the words are, and on which terms, where the text says so itself; null where as all of the archive. */
  rights: OwnRights | null;
  /** What the editor has settled about words of it. */
  settled: readonly Settled[];
  sha256: string;
  bytes: number;
  /** The key of the reading, from which the text and the spans follow. */
  reading: string;
  spans: readonly Span[];
}

/** The whole archive; every list is in the order pages show it. */
export interface Archive {
  about: Noted<AboutNote>;
  /** In order of time. */
  meetings: Meeting[];
  /** By name. */
  people: Person[];
  /** By name. */
  places: Place[];
  /** By title. */
  topics: Topic[];
  /** By title. */
  threads: Thread[];
  /** By title. */
  series: Series[];
  /** In the order of the record. */
  figures: SaidFigure[];
  /** The turns and paragraphs that notes lead to. */
  mentions: readonly Mention[];
  /** What has left its address. */
  departures: readonly Departure[];
}
