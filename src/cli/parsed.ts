import {
  plain,
  type InlineSpan,
  type Message,
  type Paragraph,
  type Printed,
  type Transcript,
  type Turn,
} from "../transcript/index.ts";

/** What `parse` prints of one file: the record with plain white space, and its messages. */
export function parsedFile(file: string, transcript: Transcript | null, messages: readonly Message[]): object {
  return { file, ...(transcript ? recordOf(transcript) : NO_RECORD), messages };
}

const NO_RECORD = {
  form: null,
  title: null,
  lede: null,
  date: null,
  time: null,
  place: null,
  geography: [],
  topics: [],
  persons: [],
  sections: [],
  captions: [],
  related: [],
  elided: false,
  turns: [],
  other: [],
};

function recordOf(transcript: Transcript): object {
  const { form, date, cutShort, sections, elided } = transcript;
  return {
    form,
    title: words(transcript.title),
    lede: words(transcript.lede),
    date: date.iso,
    time: words(transcript.time),
    place: words(transcript.place),
    geography: listed(transcript.geography, cutShort.geography),
    topics: listed(transcript.topics, cutShort.topics),
    persons: listed(transcript.persons, cutShort.persons),
    sections: sections.map(plain),
    captions: transcript.captions.map(({ text }) => plain(text)),
    related: transcript.related.map(({ text, date }) => ({
      title: plain(text),
      date: date === null ? null : plain(date),
    })),
    elided,
    turns: transcript.turns.map(plainTurn),
    other: transcript.other.map((other) => ({ ...other, text: plain(other.text) })),
  };
}

function words(printed: Printed | null): string | null {
  return printed && plain(printed.text);
}

/** A list of the tail as the page shows it, with the line that cuts it short (`2 more`). */
function listed(entries: readonly string[], cutShort: string | null): string[] {
  return [...entries, ...(cutShort === null ? [] : [cutShort])].map(plain);
}

function plainTurn({ n, label, speaker, speakerFrom, role, note, paragraphs }: Turn): object {
  return { n, label: plain(label), speaker, speakerFrom, role, note, paragraphs: paragraphs.map(plainParagraph) };
}

function plainParagraph({ n, text, lines, spans }: Paragraph): object {
  return { n, text: plain(text), lines, spans: spans.map((span) => plainSpan(text, span)) };
}

/** The same span in the plain text: a part that begins with a printed character stands as long after the start. */
function plainSpan(text: string, { kind, start, end }: InlineSpan): InlineSpan {
  return { kind, start: plainLength(text, start), end: plainLength(text, end) };
}

/** How many characters of the plain text come before `offset`, which stands at a printed character or after one. */
function plainLength(text: string, offset: number): number {
  return plain(`${text.slice(0, offset)}|`).length - 1;
}
