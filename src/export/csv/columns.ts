import { paragraphPath } from "../../archive/addresses.ts";
import type { Meeting, Paragraph, Person, Turn } from "../../archive/model.ts";
import { absolute, type Edition, editionOfMeeting } from "../edition.ts";
import type { Column } from "../format.ts";
import { rowRights } from "../rights.ts";
import { words } from "../words.ts";

// What more than one table has, each time with the cells that fill it.

/** The meeting that a row is of. */
export const MEETING_COLUMNS: readonly Column[] = [
  ["meeting", "string", "Id of the meeting"],
  ["date", "date", "Day of the meeting"],
];

export const meetingCells = ({ id, date }: Meeting): string[] => [id, date];

/** Who speaks. */
export const SPEAKER_COLUMNS: readonly Column[] = [
  ["speaker", "string", "Id of the speaker; empty where the page names nobody"],
  ["speaker_name", "string", "Name of the speaker"],
];

export const speakerCells = (person: Person | null): string[] => [person?.id ?? "", words(person?.name ?? "")];

/** Where a paragraph stands, and who speaks there. */
export const WHERE_COLUMNS: readonly Column[] = [
  ...MEETING_COLUMNS,
  ["number", "string", "Number of the paragraph, as the margin shows it: to be read as text, for 1.10 is not 1.1"],
  ["address", "string", "Address of the paragraph"],
  ...SPEAKER_COLUMNS,
];

export const whereCells = (meeting: Meeting, turn: Turn, paragraph: Paragraph, edition: Edition): string[] => [
  ...[...meetingCells(meeting), paragraph.number, absolute(edition, paragraphPath(meeting, paragraph))],
  ...speakerCells(turn.person),
];

/** Whose the words are: the last columns of every table. */
export const RIGHTS_COLUMNS: readonly Column[] = [
  ["publisher", "string", "Who published the transcript"],
  ["licence", "string", "Licence of the words: its address, or its name where it has none"],
];

export function rightsCells(meeting: Meeting, edition: Edition): string[] {
  const { publisher, licence } = rowRights(editionOfMeeting(edition, meeting));
  return [publisher ?? "", licence ?? ""];
}
