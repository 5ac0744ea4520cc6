import { turnPath } from "../../archive/addresses.ts";
import type { Archive, Meeting, Turn } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import type { Column } from "../format.ts";
import { unitId } from "../unit-id.ts";
import { words } from "../words.ts";
import {
  MEETING_COLUMNS,
  meetingCells,
  RIGHTS_COLUMNS,
  rightsCells,
  SPEAKER_COLUMNS,
  speakerCells,
} from "./columns.ts";
import { cellParts, csv, partColumn, partId, textColumns } from "./table.ts";

/** The columns of `turns.csv`. */
export const TURN_COLUMNS: readonly Column[] = [
  ...textColumns("turn"),
  ["turn", "string", "Id of the turn"],
  partColumn("turn"),
  ...MEETING_COLUMNS,
  ["title", "string", "Title of the meeting"],
  ["title_by", "string", "Who supplied the title: page, lede (the page’s summary) or editor (the archive’s)"],
  ["place", "string", "Place of the meeting as printed; empty where it is not known"],
  ["place_by", "string", "Who supplied the place: page, lede or editor"],
  ["number", "string", "Number of the turn in its meeting, as the margin shows it: to be read as text"],
  ["address", "string", "Address of the turn"],
  ...SPEAKER_COLUMNS,
  ["role", "string", "Office of the speaker on that day, as the page gives it"],
  ["label", "string", "What the page prints before the turn, without the colon"],
  ["source", "string", "Address of the original page; empty where it has not been located"],
  ["captured", "date", "Day on which the text was taken from there; empty where it is not known"],
  ["captured_by", "string", "Who took it"],
  ["archived", "string", "Address of the copy of the page that a web archive keeps"],
  ...RIGHTS_COLUMNS,
];

/** Every turn of the archive as a row of a table, its paragraphs a line each; a very long one as several. */
export function turnsCsv({ meetings }: Pick<Archive, "meetings">, edition: Edition): string {
  const rows = meetings.flatMap((meeting) => {
    const rights = rightsCells(meeting, edition);
    return meeting.turns.flatMap((turn) => turnRows(meeting, turn, edition).map((cells) => [...cells, ...rights]));
  });
  return csv(TURN_COLUMNS, rows);
}

/** The rows of a turn, but for whose the words are. */
function turnRows(meeting: Meeting, turn: Turn, edition: Edition): string[][] {
  const { title, place, source } = meeting;
  const id = unitId(meeting, turn);
  const text = turn.paragraphs.map((paragraph) => words(paragraph.text)).join("\n");
  return cellParts(text).map((part, at) => [
    ...[partId(id, at), part, id, String(at + 1)],
    ...[...meetingCells(meeting), words(title.text), title.by],
    ...[words(place?.printed ?? ""), place?.by ?? ""],
    ...[turn.number, absolute(edition, turnPath(meeting, turn))],
    ...[...speakerCells(turn.person), words(turn.role ?? ""), words(turn.label)],
    ...[source.address ?? "", source.captured?.day ?? "", words(source.captured?.by ?? "")],
    source.archived?.address ?? "",
  ]);
}
