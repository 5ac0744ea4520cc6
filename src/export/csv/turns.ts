import { turnPath } from "../../archive/addresses.ts";
import type { Archive, Meeting, Turn } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import type { Column } from "../format.ts";
import { words } from "../words.ts";
import { csv } from "./table.ts";

/** The columns of `turns.csv`. */
export const TURN_COLUMNS: readonly Column[] = [
  ["meeting", "string", "Id of the meeting"],
  ["date", "date", "Day of the meeting"],
  ["title", "string", "Title of the meeting"],
  ["title_by", "string", "Who supplied the title: page, lede (the page’s summary) or editor (the archive’s)"],
  ["place", "string", "Place of the meeting; empty where it is not known"],
  ["place_by", "string", "Who supplied the place: page, lede or editor"],
  ["turn", "string", "Id of the turn: the end of its address"],
  ["number", "string", "Number of the turn in its meeting, as the margin shows it"],
  ["address", "string", "Address of the turn"],
  ["speaker", "string", "Id of the speaker; empty where the page names nobody"],
  ["speaker_name", "string", "Name of the speaker"],
  ["role", "string", "Office of the speaker on that day, as the page gives it"],
  ["label", "string", "What the page prints before the turn, without the colon"],
  ["paragraphs", "string", "Numbers of the paragraphs of the turn, with a space between"],
  ["text", "string", "The words of these paragraphs, a line each"],
];

/** Every turn of the archive as a row of a table. */
export function turnsCsv({ meetings }: Pick<Archive, "meetings">, edition: Edition): string {
  const rows = meetings.flatMap((meeting) => meeting.turns.map((turn) => row(meeting, turn, edition)));
  return csv(TURN_COLUMNS, rows);
}

function row(meeting: Meeting, turn: Turn, edition: Edition): string[] {
  const { title, place } = meeting;
  return [
    ...[meeting.id, meeting.date, words(title.text), title.by],
    ...[words(place?.printed ?? ""), place?.by ?? ""],
    ...[turn.id, turn.number, absolute(edition, turnPath(meeting, turn))],
    ...[turn.person?.id ?? "", words(turn.person?.name ?? ""), words(turn.role ?? ""), words(turn.label)],
    turn.paragraphs.map(({ number }) => number).join(" "),
    turn.paragraphs.map(({ text }) => words(text)).join("\n"),
  ];
}
