import type { Archive } from "../archive/model.ts";

/** The last day on which anything is known to have changed: the date of this state of the archive. */
export function lastChanged({ meetings, departures }: Pick<Archive, "meetings" | "departures">): string | undefined {
  const days = meetings.flatMap(({ added, revised, date, notices, turns, withdrawn }) => [
    ...[added ?? date, revised ?? date],
    ...[notices, ...turns.flatMap((turn) => [turn, ...turn.paragraphs].map((part) => part.notices))].flat().map(dayOf),
    ...[...withdrawn.values()].flat().map(dayOf),
  ]);
  return [...days, ...departures.map(dayOf)].sort().at(-1);
}

const dayOf = ({ day }: { day: string }): string => day;
