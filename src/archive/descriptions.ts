import { plain } from "../transcript/index.ts";
import type { Archive, Meeting } from "./model.ts";
import { whenAndWhere } from "./titles.ts";

/** The most characters of speech that a link preview quotes. */
const LONGEST_QUOTE = 120;

/**
 * What a link preview says of a meeting: its lede, or who spoke where and when, and the first words that were said.
 * White space is plain.
 */
export const meetingDescription = (meeting: Meeting): string => `${whatItIs(meeting)} ${firstWords(meeting)}`.trim();

function whatItIs(meeting: Meeting): string {
  const { lede, participants } = meeting;
  if (lede !== null) return plain(lede.text);
  const names = participants.map(({ person }) => person.name).join(", ");
  return `Transcript of ${whenAndWhere(meeting)}. ${names}`;
}

/** Nothing but speech stands in the quotation marks: a paragraph with a gloss or a stage direction is passed over. */
function firstWords({ turns }: Meeting): string {
  const spoken = turns.flatMap(({ person, paragraphs }) =>
    paragraphs.map(({ text, spans }) => ({ person, text, spans })),
  );
  const first = spoken.find(({ person, spans }) => person !== null && spans.length === 0);
  if (first === undefined) return "";
  const text = plain(first.text);
  const words = text.length <= LONGEST_QUOTE ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_QUOTE))} …`;
  return `${first.person?.name ?? ""}: “${words}”`;
}

/** What the archive is, and what it leaves out where the editor says so. */
export const archiveDescription = ({ summary, scope }: Pick<Archive["about"], "summary" | "scope">): string =>
  [summary, scope].filter((part) => part !== undefined).join(" ");
