import { saidAs } from "../collections/series/spoken.ts";
import type { SeriesEntry, StoredFigure } from "../collections/schemas.ts";
import { count } from "./counts.ts";
import { whenText } from "./dates.ts";
import type { SaidFigure, Series, Statement } from "./model.ts";

/** Every series with its figures where they stand in the record, by title. */
export function seriesOf(entries: readonly (SeriesEntry & { id: string })[], figures: readonly SaidFigure[]): Series[] {
  const byParagraph = Map.groupBy(figures, ({ meeting, paragraph }) => `${meeting.id}#${paragraph.id}`);
  return entries
    .map(({ figures: stored, ...entry }) => ({ ...entry, statements: stored.map((one) => found(one, byParagraph)) }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function found(
  { meeting, fragment, words, period, line }: StoredFigure,
  byParagraph: ReadonlyMap<string, readonly SaidFigure[]>,
): Statement {
  const there = byParagraph.get(`${meeting}#${fragment}`) ?? [];
  const said = there.find(({ figure }) => saidAs([figure], words).length > 0);
  if (said === undefined) {
    throw new Error(`A series names “${words}” in ${meeting}#${fragment}, which was checked to be there.`);
  }
  return { ...said, period, line };
}

/** What there is of a series: `7 figures in 4 meetings, said from 19 August 2022 to 27 November 2024`. */
export function seriesSize({ statements }: Pick<Series, "statements">): string {
  const meetings = new Set(statements.map(({ meeting }) => meeting));
  const days = new Set([...meetings].map(({ date }) => date));
  const ends = [[...days][0], [...days].at(-1)].flatMap((day) => (day === undefined ? [] : [whenText(day)]));
  const when = days.size > 1 ? `from ${ends.join(" to ")}` : `on ${ends[0] ?? ""}`;
  return `${count(statements.length, "figure")} in ${count(meetings.size, "meeting")}, said ${when}`;
}

/** The time that a statement is of: the editor's period, or the day on which it was said. */
export const timeOf = ({ period, meeting }: Pick<Statement, "period" | "meeting">): string => period ?? meeting.date;

/** A period as readers write it: `2023`, `January 2024 to September 2024`. */
export const periodText = (period: string): string => period.split("/").map(whenText).join(" to ");

/** True for a bare number in a series whose others have a unit: it stands there by the editor's choice alone. */
export const lacksUnit = ({ figure }: SaidFigure, { statements }: Pick<Series, "statements">): boolean =>
  figure.kind === "count" && figure.unit === null && statements.some((other) => other.figure.unit !== null);
