import { dayText } from "../archive/dates.ts";
import type { Meeting, Participant, Person, Supplier } from "../archive/model.ts";
import type { Edition } from "./edition.ts";
import { words } from "./words.ts";

/** One thing that is known of words and of where they come from, under a name for people. */
export interface SourceFact {
  name: string;
  text: string;
  /** The address that the text is of. */
  address?: string;
}

/** Who speaks, in which office on that day, under which label of the page. */
export interface Speaking {
  person: Person | null;
  role: string | null;
  label: string;
}

/**
 * What must be known beside a citation, and no style has a place for: who spoke in which office on that day, who supplied
 * title and place, the original page and when it was captured, that the page gives an excerpt, and the licence, which asks
 * for the name of the source and for word of what was changed.
 * @param speaking whose words are cited; without it the meeting is, and all who speak in it are named.
 */
export function aboutSource(meeting: Meeting, { about }: Edition, speaking?: Speaking): SourceFact[] {
  const { title, place, source, excerpt, participants } = meeting;
  const { licence, licenceUrl } = about;
  return [
    speaking === undefined ? speakers(participants) : speaker(speaking),
    { name: "Place", text: place === null ? "not stated" : supplied(words(place.printed), place.by) },
    ...(title.by === "page" ? [] : [{ name: "Title", text: HOW[title.by] }]),
    ...publishedBy(about),
    source.address === null
      ? { name: "Original page", text: "not located" }
      : linked("Original page", source.address, source.address),
    { name: "Captured", text: captured(source) },
    ...(source.archived === null ? [] : [linked("Archived copy", source.archived.address, source.archived.address)]),
    ...(excerpt ? [{ name: "Extent", text: "the page gives an excerpt" }] : []),
    { name: "Changes", text: "no word; what the page has around the transcript is left out" },
    ...(licence === undefined ? [] : [linked("Licence", words(licence), licenceUrl)]),
  ];
}

/** Who published the transcripts, where the archive says so. */
export const publishedBy = ({ publisher, publisherUrl }: Edition["about"]): SourceFact[] =>
  publisher === undefined ? [] : [linked("Published by", words(publisher), publisherUrl)];

/** Facts as sentences, for what has room for text alone. */
export const aboutSourceText = (facts: readonly SourceFact[]): string => facts.map(sentence).join(" ");

const sentence = ({ name, text, address }: SourceFact): string =>
  `${name}: ${text}${address === undefined || address === text ? "" : `, ${address}`}.`;

const linked = (name: string, text: string, address?: string): SourceFact =>
  address === undefined ? { name, text } : { name, text, address };

const captured = ({ captured: known }: Meeting["source"]): string =>
  known === null ? "not known when" : [dayText(known.day), ...(known.by === null ? [] : [`by ${known.by}`])].join(", ");

function speaker({ person, role, label }: Speaking): SourceFact {
  if (person === null) return { name: "Speaker", text: `as printed: “${words(label)}”` };
  return { name: "Speaker", text: `${words(person.name)}, ${role === null ? "office not stated" : words(role)}` };
}

function speakers(participants: readonly Participant[]): SourceFact {
  const names = participants.map(({ person, role }) =>
    role === null ? words(person.name) : `${words(person.name)}, ${words(role)}`,
  );
  return { name: "Speakers", text: names.length === 0 ? "none is named" : names.join("; ") };
}

const supplied = (text: string, by: Supplier): string => (by === "page" ? text : `${text} (${HOW[by]})`);

/** How the archive came by what the page does not state. */
const HOW: Record<Exclude<Supplier, "page">, string> = {
  lede: "read from the page’s summary",
  editor: "supplied by the archive’s editor",
};
