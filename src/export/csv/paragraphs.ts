import type { Archive, Meeting, Paragraph, Turn } from "../../archive/model.ts";
import type { PlainRun } from "../../archive/runs.ts";
import { spokenWords } from "../../archive/sizes.ts";
import type { Edition } from "../edition.ts";
import type { Column } from "../format.ts";
import { unitId } from "../unit-id.ts";
import { wordRuns, words } from "../words.ts";
import { WHERE_COLUMNS, whereCells, RIGHTS_COLUMNS, rightsCells } from "./columns.ts";
import { cellParts, csv, partColumn, partId, textColumns } from "./table.ts";

/** The columns of `paragraphs.csv`. */
export const PARAGRAPH_COLUMNS: readonly Column[] = [
  ...textColumns("paragraph"),
  [
    "speech",
    "string",
    "What of these words the speaker said: without glosses such as [GDP growth], stage directions such as (Laughter.) and <…>",
  ],
  ["words", "integer", "How many words that is: what stands between white space and has a letter or a digit in it"],
  ["paragraph", "string", "Id of the paragraph"],
  partColumn("paragraph"),
  ["turn", "string", "Id of the turn"],
  ...WHERE_COLUMNS,
  ["topics", "string", "Ids of the topics whose terms stand in it, with a space between"],
  ...RIGHTS_COLUMNS,
];

/** Every paragraph of speech as a row of a table; one that is longer than a cell can be, as several. */
export function paragraphsCsv({ meetings }: Pick<Archive, "meetings">, edition: Edition): string {
  const rows = meetings.flatMap((meeting) => {
    const rights = rightsCells(meeting, edition);
    return meeting.turns.flatMap((turn) =>
      turn.paragraphs.flatMap((paragraph) =>
        paragraphRows(meeting, turn, paragraph, edition).map((cells) => [...cells, ...rights]),
      ),
    );
  });
  return csv(PARAGRAPH_COLUMNS, rows);
}

/** The rows of a paragraph, but for whose the words are. */
function paragraphRows(meeting: Meeting, turn: Turn, paragraph: Paragraph, edition: Edition): string[][] {
  const id = unitId(meeting, paragraph);
  const runs = wordRuns(paragraph);
  let end = 0;
  return cellParts(words(paragraph.text)).map((text, at) => {
    const start = end;
    end += text.length;
    const speech = speechIn(runs, start, end);
    return [
      ...[partId(id, at), text, speech, String(spokenWords({ text: speech, spans: [] }))],
      ...[id, String(at + 1), unitId(meeting, turn), ...whereCells(meeting, turn, paragraph, edition)],
      paragraph.topics.join(" "),
    ];
  });
}

/**
 * What the speaker says in a stretch of a paragraph: where other words are left out stands one blank, and none before a
 * mark that ends what was said.
 */
function speechIn(runs: readonly PlainRun[], from: number, to: number): string {
  let end = 0;
  const said = runs.map(({ kind, text }) => {
    const start = end;
    end += text.length;
    return kind === "speech" ? text.slice(Math.max(0, from - start), Math.max(0, to - start)) : " ";
  });
  return words(said.join("")).replaceAll(/ (?=[.,;:!?](?:\s|$))/g, "");
}
