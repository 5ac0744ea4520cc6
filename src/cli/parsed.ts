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

/** `speaker` is the name as the label has it, `fullName` the one it is short for on this page. */
function plainTurn({ n, label, speaker, shortName, speakerFrom, role, note, paragraphs }: Turn): object {
  const names = { speaker: shortName ?? speaker, fullName: shortName === null ? null : speaker, speakerFrom };
  return { n, label: plain(label), ...names, role, note, paragraphs: paragraphs.map(plainParagraph) };
}

function plainParagraph({ n, text, lines, spans }: Paragraph): object {
  return { n, text: plain(text), lines, spans: plainSpans(text, spans) };
}

/** The same spans in the plain text, in which a part that ends or begins at a printed character is as long as alone. */
function plainSpans(text: string, spans: readonly InlineSpan[]): InlineSpan[] {
  let at = 0;
  let plainAt = 0;
  const move = (to: number): number => {
    plainAt += plainLength(text.slice(at, to), at > 0);
    at = to;
    return plainAt;
  };
  return spans.map(({ kind, start, end }) => ({ kind, start: move(start), end: move(end) }));
}

/** How long a part is in plain text; `after`: something printed stands before it, and after it in any case. */
function plainLength(part: string, after: boolean): number {
  return after ? plain(`|${part}|`).length - 2 : plain(`${part}|`).length - 1;
}
