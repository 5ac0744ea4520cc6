import { plain, speechRanges, type Paragraph } from "../transcript/index.ts";
import type { Content } from "./content-model.ts";
import { type EditorialEntry, entryFault } from "./editorial.ts";
import type { Fault } from "./fault.ts";
import { paragraphsById } from "./paragraphs.ts";
import type { MeetingNote } from "./schemas.ts";

/** The part of the content that notes on meetings point at. */
type Held = Pick<Content, "meetings" | "transcripts" | "ledger">;

/**
 * What notes on meetings say of a paragraph that is not so: that it stands in the meeting, or that the speaker said
 * these words in it. Notes on what could not be read, and all of them while the ledger cannot be relied on, are left out.
 */
export function quoteFaults({ meetings, transcripts, ledger }: Held): Fault[] {
  if (ledger.broken) return [];
  const files = new Map(transcripts.map((file) => [file.id, file]));
  return meetings.flatMap((entry) => {
    const file = files.get(entry.id);
    return file === undefined ? [] : faultsOf(entry, paragraphsById(file));
  });
}

type Paragraphs = ReadonlyMap<string, Paragraph>;

function faultsOf(entry: EditorialEntry<MeetingNote>, paragraphs: Paragraphs): Fault[] {
  const { quote, absent } = entry.data;
  return [
    ...(quote === undefined ? [] : quoteFault(entry, quote, paragraphs)),
    ...absent.flatMap(({ paragraph }, index) =>
      paragraphs.has(paragraph) ? [] : [noParagraph(entry, paragraph, ["absent", index, "paragraph"])],
    ),
  ];
}

function quoteFault(
  entry: EditorialEntry<MeetingNote>,
  { paragraph: id, words }: { paragraph: string; words: string },
  paragraphs: Paragraphs,
): Fault[] {
  const paragraph = paragraphs.get(id);
  if (paragraph === undefined) return [noParagraph(entry, id, ["quote", "paragraph"])];
  return saidIn(paragraph, words) ? [] : [notSaid(entry, id, words)];
}

/** True where a speaker says these words in one go, with nothing of the page's between. White space is plain. */
const saidIn = (paragraph: Paragraph, words: string): boolean =>
  speechRanges(paragraph).some(({ start, end }) => plain(paragraph.text.slice(start, end)).includes(plain(words)));

function noParagraph(entry: EditorialEntry<unknown>, id: string, path: PropertyKey[]): Fault {
  const text = `The meeting ${entry.id} has no paragraph "${id}".`;
  const hint = "Write the address that the number in the margin of the page leads to, as in t6p3.";
  return entryFault(entry, path, "no-such-paragraph", text, hint);
}

function notSaid(entry: EditorialEntry<unknown>, id: string, words: string): Fault {
  const text = `The words “${shortened(words)}” are not what the speaker says in ${id}.`;
  const hint = "Copy them from the page: one stretch, with nothing left out and nothing of the page’s own in it.";
  return entryFault(entry, ["quote", "words"], "not-the-words", text, hint);
}

const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 60)}…`);
