import type { BesideMeeting } from "../../archive/beside.ts";
import { dayText, yearOf } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import { eachFacet, FACETS, type Facet, type FacetValues } from "../files.ts";

/** What of a paragraph each facet is made from. */
const VALUES_OF: Record<Facet, (row: ParagraphRow) => [id: string, name: string][]> = {
  speaker: ({ speaker }) => (speaker === null ? [] : [[speaker.id, speaker.name]]),
  topic: ({ topics }) => topics.map(({ id, title }) => [id, title]),
  place: ({ place }) => (place === null ? [] : [[place.id, place.name]]),
  year: ({ year }) => [[year, year]],
  meeting: ({ meeting, date, place, title }) => [[meeting, [dayText(date), place?.printed ?? title].join(", ")]],
};

/** A meeting with its id. */
export type MeetingRow = BesideMeeting & { id: string };

/** The values of every facet: the most frequent first, years and meetings in order of time. */
export class Values {
  readonly lists: Readonly<Record<Facet, FacetValues>>;
  readonly #places: ReadonlyMap<string, number>;

  /** The rows come in order of time. A meeting in which nobody speaks has its values too, of no paragraph. */
  constructor(rows: readonly ParagraphRow[], meetings: readonly MeetingRow[]) {
    this.lists = eachFacet((facet) => valuesOf(facet, rows, meetings));
    this.#places = new Map(
      FACETS.flatMap((facet) => this.ids(facet).map((id, index): [string, number] => [`${facet} ${id}`, index])),
    );
  }

  ids(facet: Facet): string[] {
    return this.lists[facet].map(([id]) => id);
  }

  /** How many values each facet has. */
  sizes(): Record<Facet, number> {
    return eachFacet((facet) => this.lists[facet].length);
  }

  /** The place of a value in its list; −1 for one that no paragraph has. */
  placeOf(facet: Facet, id: string | undefined): number {
    return this.#places.get(`${facet} ${id ?? ""}`) ?? -1;
  }
}

/** What of a meeting each facet is made from, in the order of the meetings. */
const MEETING_VALUES: Record<Facet, (row: MeetingRow) => [id: string, name: string][]> = {
  speaker: () => [],
  topic: () => [],
  place: ({ at }) => (at === null ? [] : [[at.id, at.name]]),
  year: ({ date }) => [[yearOf(date), yearOf(date)]],
  meeting: ({ id, date, place, title }) => [[id, [dayText(date), place ?? title].join(", ")]],
};

function valuesOf(facet: Facet, rows: readonly ParagraphRow[], meetings: readonly MeetingRow[]): FacetValues {
  const known = meetings.flatMap(MEETING_VALUES[facet]);
  const counts = new Map(known.map(([id, name]): [string, FacetValues[number]] => [id, [id, name, 0]]));
  for (const [id, name] of rows.flatMap(VALUES_OF[facet])) {
    counts.set(id, [id, name, (counts.get(id)?.[2] ?? 0) + 1]);
  }
  const values = [...counts.values()];
  return facet === "year" || facet === "meeting" ? values : values.sort((a, b) => b[2] - a[2]);
}
