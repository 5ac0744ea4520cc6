import {
  meetingPath,
  personFiguresPath,
  personPath,
  placePath,
  seriesPath,
  spreadPath,
  threadPath,
  topicFiguresPath,
  topicPath,
  yearPath,
} from "./addresses.ts";
import type { Archive, Departure, DepartureKind } from "./model.ts";
import { listedPages } from "./pages.ts";

/** A page that stood at an address before what it showed left it. */
export interface FormerPage extends Pick<Departure, "kind" | "day" | "opening"> {
  path: string;
  /** The path of the page it leads to; `null` where what it showed was withdrawn. */
  target: string | null;
}

/** A page of a thing, and below it either pages that all of its kind have or a page for some years and months. */
interface Place {
  path: (id: string) => string;
  below: readonly string[] | "years";
  /** Not all of its kind have it. */
  some?: true;
}

/** The pages of each kind. */
const PAGES: Record<DepartureKind, readonly Place[]> = {
  meeting: [{ path: (id) => meetingPath({ id }), below: ["source/", "cite/"] }],
  topic: [
    { path: (id) => topicPath({ id }), below: "years" },
    { path: (id) => topicFiguresPath({ id }), below: "years", some: true },
  ],
  thread: [{ path: (id) => threadPath({ id }), below: [] }],
  series: [{ path: (id) => seriesPath({ id }), below: [] }],
  speaker: [
    { path: (id) => personPath({ id }), below: "years" },
    { path: (id) => personFiguresPath({ id }), below: "years", some: true },
  ],
  place: [{ path: (id) => placePath({ id }), below: "years" }],
  year: [{ path: yearPath, below: [] }],
};

/** Every page that has left its address; none stands where another page stands now. */
export function formerPages(archive: Archive): FormerPage[] {
  const standing = new Set(listedPages(archive).map(({ path }) => path));
  const years = yearsBelow(standing);
  const former = archive.departures
    .flatMap((departure) => pagesOf(departure, standing, years))
    .filter(({ path }) => !standing.has(path));
  return [...new Map(former.map((page) => [page.path, page])).values()];
}

/** The years and months that have a page of their own, by the path of the list they are of. */
function yearsBelow(paths: Iterable<string>): Map<string, string[]> {
  const pages = [...paths].flatMap((path) => {
    const { list, year } = /^(?<list>.+\/)(?<year>\d{4}(?:\/\d\d)?)\/$/.exec(path)?.groups ?? {};
    return list === undefined || year === undefined ? [] : [{ list, year }];
  });
  const byList = Map.groupBy(pages, ({ list }) => list);
  return new Map([...byList].map(([list, group]) => [list, group.map(({ year }) => year)]));
}

/** The pages of a departure. */
const pagesOf = (
  departure: Departure,
  standing: ReadonlySet<string>,
  years: ReadonlyMap<string, readonly string[]>,
): FormerPage[] => PAGES[departure.kind].flatMap((place) => pagesAt(place, departure, standing, years));

/** Those of one place. One that not all have is told only where the thing has left, and led on only to where one stands. */
function pagesAt(
  { path, below, some }: Place,
  { kind, id, year, day, opening, to }: Departure,
  standing: ReadonlySet<string>,
  years: ReadonlyMap<string, readonly string[]>,
): FormerPage[] {
  const list = to === null ? null : path(to);
  if (some && ((list !== null && !standing.has(list)) || standing.has(PAGES[kind][0]?.path(id) ?? ""))) return [];
  const ends = below === "years" ? yearEnds(year, list === null ? [] : (years.get(list) ?? [])) : ["", ...below];
  return ends.map((end) => {
    const target = list === null ? null : `${list}${end}`;
    const lost = below === "years" && target !== null && !standing.has(target);
    return { kind, day, opening, path: `${path(id)}${end}`, target: lost ? list : target };
  });
}

/** A list that has moved may have been spread over years: each year that it has now may have stood at its old address. */
const yearEnds = (year: string | null, now: readonly string[]): string[] =>
  year === null ? ["", ...now.map((one) => spreadPath("", one))] : [spreadPath("", year)];
