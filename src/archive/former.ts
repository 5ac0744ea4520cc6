import {
  meetingPath,
  personPath,
  placePath,
  seriesPath,
  spreadPath,
  threadPath,
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

/** The pages of each kind: its own, and below it either pages that all have or a page for some years and months. */
const PAGES: Record<DepartureKind, { path: (id: string) => string; below: readonly string[] | "years" }> = {
  meeting: { path: (id) => meetingPath({ id }), below: ["source/", "cite/"] },
  topic: { path: (id) => topicPath({ id }), below: "years" },
  thread: { path: (id) => threadPath({ id }), below: [] },
  series: { path: (id) => seriesPath({ id }), below: [] },
  speaker: { path: (id) => personPath({ id }), below: "years" },
  place: { path: (id) => placePath({ id }), below: "years" },
  year: { path: yearPath, below: [] },
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
function pagesOf(
  { kind, id, year, day, opening, to }: Departure,
  standing: ReadonlySet<string>,
  years: ReadonlyMap<string, readonly string[]>,
): FormerPage[] {
  const { path, below } = PAGES[kind];
  const list = to === null ? null : path(to);
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
