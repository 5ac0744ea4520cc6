import type { Meeting, Participant, Supplier } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import type { Voice } from "./voices.ts";
import { words } from "../words.ts";

/**
 * What a citation must say and no style has a place for: who spoke in which office on that day, who supplied title and
 * place, the original page, that the page gives an excerpt, and the licence.
 */
export const meetingStatement = (meeting: Meeting, edition: Edition): string =>
  statement(meeting, edition, speakers(meeting.participants));

/** The same of one voice. */
export const voiceStatement = (meeting: Meeting, voice: Voice, edition: Edition): string =>
  statement(meeting, edition, spokenBy(voice));

function statement(meeting: Meeting, { about }: Edition, spoken: string): string {
  const { title, place, source, excerpt } = meeting;
  const sentences = [
    spoken,
    place === null
      ? "Place not stated."
      : `Place: ${words(place.printed)}${place.by === "page" ? "" : ` (${HOW[place.by]})`}.`,
    title.by === "page" ? "" : `Title ${HOW[title.by]}.`,
    source.address === null ? "Original page not located." : `Original page: ${source.address}.`,
    excerpt ? "The page gives an excerpt." : "",
    licence(about),
  ];
  return words(sentences.filter((sentence) => sentence !== "").join(" "));
}

function spokenBy({ person, role, label }: Voice): string {
  if (person === null) return `Speaker as printed: “${label}”.`;
  return `Spoken by ${person.name}${role === null ? "; office not stated" : ` as ${role}`}.`;
}

function speakers(participants: readonly Participant[]): string {
  const names = participants.map(({ person, role }) =>
    role === null ? person.name : `${person.name}, ${words(role)}`,
  );
  return names.length === 0 ? "No speaker is named." : `Speakers: ${names.join("; ")}.`;
}

function licence({ licence: name, licenceUrl }: Edition["about"]): string {
  if (name === undefined) return "";
  return `Licence: ${name}${licenceUrl === undefined ? "" : `, ${licenceUrl}`}.`;
}

/** How the archive came by what the page does not state. */
const HOW: Record<Exclude<Supplier, "page">, string> = {
  lede: "read from the page’s summary",
  editor: "supplied by the archive’s editor",
};
