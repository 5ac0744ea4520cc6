import { FACETS, type Facet, type FacetValue, type Table } from "../shapes.ts";
import { dayText } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { ReadParagraph } from "./parts.ts";

/** What of a paragraph each facet is made from. */
const VALUES_OF: Record<Facet, (row: ParagraphRow) => FacetValue[]> = {
  speaker: ({ speaker }) => (speaker === null ? [] : [[speaker.id, speaker.name]]),
  topic: ({ topics }) => topics.map(({ id, title }) => [id, title]),
  place: ({ place }) => (place === null ? [] : [[place.id, place.name]]),
  year: ({ year }) => [[year, year]],
  meeting: ({ meeting, date, place, title }) => [[meeting, [dayText(date), place?.printed ?? title].join(", ")]],
};

/** What is true of every paragraph, without what depends on the written index: its version and the records' names. */
export function tableOf(paragraphs: readonly ReadParagraph[]): Omit<Table, "build" | "records" | "leaves" | "shards"> {
  const columns = FACETS.map((facet) => [facet, column(facet, paragraphs)] as const);
  return {
    facets: byFacet(columns.map(([facet, { names }]) => [facet, names])),
    values: byFacet(columns.map(([facet, { values }]) => [facet, values])),
    words: paragraphs.map(({ words }) => words.length),
    asides: positionsOfAsides(paragraphs),
  };
}

/** The values of one facet in the order in which pages list them, and for each paragraph which of them are true of it. */
function column(facet: Facet, paragraphs: readonly ReadParagraph[]) {
  const ofEach = paragraphs.map(({ row }) => VALUES_OF[facet](row));
  const known = new Map(ofEach.flat().map((value) => [value[0], value]));
  const inTime = facet === "year" || facet === "meeting";
  const names = inTime ? [...known.values()] : [...known.values()].sort((a, b) => a[1].localeCompare(b[1], "en"));
  const places = new Map(names.map(([id], index) => [id, index]));
  const values = ofEach.map((each) => {
    const [first, ...more] = each.flatMap(([id]) => places.get(id) ?? []);
    return first !== undefined && more.length === 0 ? first : each.flatMap(([id]) => places.get(id) ?? []);
  });
  return { names, values };
}

function byFacet<T>(entries: readonly (readonly [Facet, T])[]): Record<Facet, T> {
  const found = new Map(entries);
  const of = (facet: Facet): T => {
    const value = found.get(facet);
    if (value === undefined) throw new Error(`No column for the facet ${facet}`);
    return value;
  };
  return { speaker: of("speaker"), topic: of("topic"), place: of("place"), year: of("year"), meeting: of("meeting") };
}

function positionsOfAsides(paragraphs: readonly ReadParagraph[]): Table["asides"] {
  let position = 0;
  return paragraphs.flatMap(({ words, asides }) => {
    const start = position;
    position += words.length;
    return asides.map(([first, last, kind]): Table["asides"][number] => [start + first, start + last, kind]);
  });
}
