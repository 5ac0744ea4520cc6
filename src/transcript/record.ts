/**
 * What a transcript is once it has been read: the words of the record, typed, each with its place in the source.
 *
 * Offsets are UTF-16 code units into the decoded text (BOM removed, line ends as they are); lines and columns
 * count from 1, columns in UTF-16 code units. No-break spaces stay as in the source; `plain()` makes them plain.
 */

/** Which view of the website the text was taken from; each is one file in `forms/`. */
export type FormName = "special" | "event" | "plain" | "page" | "talk";

/** First and last source line, both counted from 1 and both included. */
export type Lines = readonly [first: number, last: number];

/** Words as the page prints them, and the lines they stand on. */
export interface Printed {
  text: string;
  lines: Lines;
}

/** A day as printed, and as an ISO day string (`2024-02-21`). */
export interface PrintedDate extends Printed {
  iso: string;
}

/** A place as printed on a line of its own, or derived from the lede where the page has no such line. */
export interface PrintedPlace extends Printed {
  from: "page" | "lede";
}

/** An entry of "See also" or "Additional": a title and, mostly, a date as printed. */
export interface Related extends Printed {
  date: string | null;
}

/** Words inside a paragraph that the speaker did not say: `(Laughter.)`, `[GDP growth]`, `<…>`. */
export interface InlineSpan {
  kind: "stage" | "gloss" | "elision";
  /** Offsets into the paragraph's `text`, end excluded. */
  start: number;
  end: number;
}

/** A name that the page links to the website's catalogue of persons. */
export interface Linked {
  /** The number of the person's entry: of `catalog/persons/154` it is `154`, whatever the person is called. */
  entry: string;
  name: string;
  /** The name stands in the Persons list, where the family name comes first. */
  listed: boolean;
}

/** The unit that is cited. */
export interface Paragraph extends Printed {
  /** Counted from 1 within its turn. */
  n: number;
  spans: InlineSpan[];
}

/** How the name in a label was told from the office; `null` where no name was found. */
export type SpeakerEvidence =
  | "label" // the label is the name, or "Name, role"
  | "same-page" // it ends with a shorter label of the same page
  | "catalogue" // the page links the name to the website's catalogue of persons
  | "persons" // the name is in the page's Persons list
  | "known" // the caller knows the name
  | "shape" // the shape of office titles alone
  | "editor"; // the editor has settled it

/** One person speaking until the next label. */
export interface Turn {
  /** Counted from 1 within the transcript. */
  n: number;
  /** As printed, without the colon; a label broken over two lines is joined with a space. */
  label: string;
  labelLines: Lines;
  /** The bare name, or `null` for a generic label ("Question") or one that cannot be told apart. */
  speaker: string | null;
  /** The name in the label where it is short for the speaker's, which the page or the caller gives: `V. Putin`. */
  shortName: string | null;
  speakerFrom: SpeakerEvidence | null;
  /** The number of the speaker's entry in the website's catalogue of persons; `null` where the page links to none. */
  catalogueEntry: string | null;
  /** The office the label gives, in this meeting. */
  role: string | null;
  /** The words in parentheses in the label, without them: "retranslated". */
  note: string | null;
  paragraphs: Paragraph[];
}

/** What is printed among the turns and is not speech of the turn it stands in. */
export interface Other extends Printed {
  kind: "narrative" | "heading" | "break" | "elision" | "stage" | "pullquote";
  /** The paragraph it follows, as `t3p2`, or `t3` where it follows a label directly; `null` before the first label. */
  after: string | null;
}

export type SpanKind =
  | "title"
  | "lede"
  | "date"
  | "time"
  | "place"
  | "counter"
  | "caption"
  | "label"
  | "speech"
  | Other["kind"]
  | "related"
  | "geography"
  | "topics"
  | "persons"
  | "sections"
  | "publication"
  | "furniture";

/**
 * What one stretch of a source line was read as. Spans do not cross lines, do not overlap, ascend, and together
 * cover every non-blank character of the source.
 */
export interface Span {
  kind: SpanKind;
  start: number;
  end: number;
  line: number;
  column: number;
  /** For a label the turn (`t3`), for speech the paragraph (`t3p2`) it belongs to. */
  of?: string;
}

/** One transcript, read whole. */
export interface Transcript {
  form: FormName;
  title: Printed | null;
  lede: Printed | null;
  date: PrintedDate;
  /** `HH:MM` as printed: the time on the page, not necessarily when the meeting began. */
  time: Printed | null;
  place: PrintedPlace | null;
  geography: string[];
  topics: string[];
  persons: string[];
  /** In order of the page; none in a text form, which has no links. */
  linked: Linked[];
  /** The line that ends a list which the page cut short, as printed (`2 more`); null where it is whole. */
  cutShort: { geography: string | null; topics: string | null; persons: string | null };
  sections: string[];
  /** The "Publication date" line's own words: `August 19, 2022, 16:15`. */
  published: string | null;
  captions: Printed[];
  related: Related[];
  /** The page left something out: `<…>` stands in it. */
  elided: boolean;
  turns: Turn[];
  other: Other[];
  spans: Span[];
}
