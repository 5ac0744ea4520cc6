import type { BesideMeeting } from "../../archive/beside.ts";
import { dayText, yearOf } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import { eachFacet, FACETS, type Facet, type FacetValues } from "../files.ts";

/** A meeting with its id, and how many paragraphs are spoken in it. */
export type MeetingRow = BesideMeeting & { id: string; paragraphs: number };

/** What facets are made from, in order of time. A meeting in which nobody speaks has its values too, of no paragraph. */
interface Rows {
  paragraphs: readonly ParagraphRow[];
  meetings: readonly MeetingRow[];
}

/** Where each facet stands, with the paragraphs there. What is true of a whole meeting is asked of it once. */
const VALUES_OF: Record<Facet, (rows: Rows) => FacetValues> = {
  speaker: ({ paragraphs }) =>
    paragraphs.flatMap(({ speaker }): FacetValues => (speaker === null ? [] : [[speaker.id, speaker.name, 1]])),
  topic: ({ paragraphs }) =>
    paragraphs.flatMap(({ topics }) => topics.map(({ id, title }): FacetValues[number] => [id, title, 1])),
  place: ({ meetings }) =>
    meetings.flatMap(({ at, paragraphs }): FacetValues => (at === null ? [] : [[at.id, at.name, paragraphs]])),
  year: ({ meetings }) => meetings.map(({ date, paragraphs }) => [yearOf(date), yearOf(date), paragraphs]),
  meeting: ({ meetings }) => meetings.map((meeting) => [meeting.id, meetingName(meeting), meeting.paragraphs]),
};

const meetingName = ({ date, place, title }: MeetingRow): string => [dayText(date), place ?? title].join(", ");

/** The values of every facet: the most frequent first, years and meetings in order of time. */
export class Values {
  readonly lists: Readonly<Record<Facet, FacetValues>>;
  readonly #places: ReadonlyMap<string, number>;

  constructor(rows: Rows) {
    this.lists = eachFacet((facet) => ordered(facet, summed(VALUES_OF[facet](rows))));
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

/** Each value once, in the order in which they first stand, with the paragraphs of all places where it does. */
function summed(values: FacetValues): FacetValues {
  const sums = new Map<string, FacetValues[number]>();
  for (const [id, name, paragraphs] of values) sums.set(id, [id, name, (sums.get(id)?.[2] ?? 0) + paragraphs]);
  return [...sums.values()];
}

const ordered = (facet: Facet, values: FacetValues): FacetValues =>
  facet === "year" || facet === "meeting" ? values : values.sort((a, b) => b[2] - a[2]);
