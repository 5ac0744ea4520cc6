import { eachOnceBy } from "../kept/index.ts";
import type { Figure, FigureKind, Meeting, SaidFigure } from "./model.ts";
import { slug } from "./slug.ts";
import { spokenIn } from "./spoken.ts";

/** A meeting with the figures of each of its paragraphs, through all turns. */
export interface Counted {
  meeting: Meeting;
  figures: readonly (readonly Figure[])[];
}

/** Every figure of the record, in its order. */
export const saidFigures = (meetings: readonly Counted[]): SaidFigure[] =>
  meetings.flatMap(({ meeting, figures }) => saidIn(meeting, [figures]));

/** The figures of a meeting, in their places. */
const saidIn = eachOnceBy((meeting: Meeting, [figures]: readonly [Counted["figures"]]): SaidFigure[] =>
  spokenIn(meeting).flatMap((place, at) => (figures[at] ?? []).map((figure) => ({ ...place, figure }))),
);

/** What a figure can be of, in the order of lists, each with its name. */
export const FIGURE_KINDS: Readonly<Record<FigureKind, string>> = {
  money: "Money",
  percent: "Percent",
  points: "Percentage points",
  times: "Times as much",
  share: "Shares of a whole",
  measure: "Measures",
  count: "Counts",
};

/** The kinds that any of these figures are of, in that order, each with its figures. */
export function byKind(figures: readonly SaidFigure[]): { kind: FigureKind; name: string; figures: SaidFigure[] }[] {
  const groups = Map.groupBy(figures, ({ figure }) => figure.kind);
  return kinds.flatMap((kind) => {
    const own = groups.get(kind);
    return own === undefined ? [] : [{ kind, name: FIGURE_KINDS[kind], figures: own }];
  });
}

const kinds: readonly FigureKind[] = ["money", "percent", "points", "times", "share", "measure", "count"];

/** Figures that can be compared, the largest first; or those that are not read as numbers, in the order of the record. */
export interface FigureGroup {
  /** Names the group on its page. */
  id: string;
  title: string;
  figures: SaidFigure[];
}

/** Figures by what they are of and how large they are; what has no number stands last. */
export function groupsOf(figures: readonly SaidFigure[]): FigureGroup[] {
  const read = figures.filter(({ figure }) => figure.value !== null);
  const unread = figures.filter(({ figure }) => figure.value === null);
  const groups = byKind(read).flatMap((ofKind) => groupsOfKind(ofKind));
  return unread.length === 0 ? groups : [...groups, { id: "unread", title: "Not read as a number", figures: unread }];
}

/** Sums go by currency and measures by unit; what is counted has too many nouns for a heading each. */
function groupsOfKind({ kind, name, figures }: ReturnType<typeof byKind>[number]): FigureGroup[] {
  if (kind !== "money" && kind !== "measure") {
    return [{ id: kind, title: name, figures: figures.toSorted((a, b) => byUnit(a, b) || bySize(a, b)) }];
  }
  const units = [...Map.groupBy(figures, ({ figure }) => figure.unit ?? "")].map(([unit, own]) => ({
    id: `${kind}-${slug(unit)}`,
    title: `${name}: ${kind === "money" ? currencyName(unit) : unit}`,
    figures: own.toSorted(bySize),
  }));
  return units.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

const byUnit = (a: SaidFigure, b: SaidFigure): number => (a.figure.unit ?? "").localeCompare(b.figure.unit ?? "", "en");

const bySize = (a: SaidFigure, b: SaidFigure): number => highest(b.figure) - highest(a.figure);

/** The number of a figure, the upper one of a range. */
const highest = ({ value }: Figure): number => (typeof value === "number" ? value : (value?.[1] ?? 0));

const currencies = new Intl.DisplayNames("en", { type: "currency" });

/** The name of a currency by its code. */
export const currencyName = (code: string): string => currencies.of(code) ?? code;
