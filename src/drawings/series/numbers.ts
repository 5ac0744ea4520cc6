import { scaleLinear } from "d3-scale";
import { yearOf } from "../../archive/dates.ts";
import type { Figure, Person, Series, Statement } from "../../archive/model.ts";
import { timeOf } from "../../archive/series.ts";
import { edges, scaleOf } from "../frame/scale.ts";
import { type Shape, shapesOf } from "../frame/shapes.ts";

/** A statement in the plane of time and size. */
export interface Mark {
  statement: Statement;
  /** From when to when it is of, and the middle, as shares of the line. */
  from: number;
  to: number;
  at: number;
  /** Its number, or the two of a range. */
  low: number;
  high: number;
  /** The side on which the number is open: over, at least; under, at most. */
  open: "up" | "down" | null;
  /** The number is about where it stands. */
  soft: boolean;
  shape: Shape;
}

/** A series as it is drawn. */
export interface Plot {
  /** In order of time; of one time in the order in which they were said. */
  marks: Mark[];
  /** The years of the line, each with where it begins and its middle. */
  years: { year: string; from: number; at: number }[];
  /** The numbers at the side, from the lowest; zero is among them. */
  ticks: number[];
  /** What one of them stands for: 1, a thousand, a million… */
  scale: Scale;
  /** What is counted, in a word; empty where the nouns are the speakers' own. */
  unit: string;
  /** Those who speak, each with their shape; `null` are those whom the page does not name. */
  speakers: { person: Person | null; shape: Shape }[];
}

interface Scale {
  by: number;
  name: string;
}

/** A series in time, over whole years, and in size, from zero. */
export function plotOf(series: Pick<Series, "statements">, all: readonly Pick<Series, "statements">[]): Plot {
  const { statements } = series;
  const shapeOf = shapesOf(all.flatMap((one) => one.statements.map(({ turn }) => turn.person)));
  const years = yearsOf(statements);
  const place = scaleOf(years.flatMap(edges));
  const marks = statements
    .map((statement) => markOf(statement, place, shapeOf(statement.turn.person)))
    .sort((a, b) => a.at - b.at);
  return {
    marks,
    years: years.map((year) => {
      const [from, to] = edges(year).map(place);
      return { year, from: from ?? 0, at: ((from ?? 0) + (to ?? 0)) / 2 };
    }),
    ticks: ticksOf(marks),
    scale: scaleOfNumbers(Math.max(...marks.flatMap(({ low, high }) => [-low, high]))),
    unit: unitOf(statements),
    speakers: [...new Set(statements.map(({ turn }) => turn.person))].map((person) => ({
      person,
      shape: shapeOf(person),
    })),
  };
}

function markOf(statement: Statement, place: (day: string) => number, shape: Shape): Mark {
  const { value, approx } = statement.figure;
  const [first = "", last = first] = timeOf(statement).split("/");
  const [from, to] = [place(edges(first)[0]), place(edges(last)[1])];
  const [low, high] = typeof value === "number" ? [value, value] : (value ?? [0, 0]);
  return {
    statement,
    from,
    to,
    at: (from + to) / 2,
    low,
    high,
    open: openSide(approx),
    soft: approx === "about",
    shape,
  };
}

/** The side on which a number is open. */
function openSide(approx: Figure["approx"]): Mark["open"] {
  if (approx === "over" || approx === "min") return "up";
  return approx === "under" || approx === "max" ? "down" : null;
}

/** Every year from the first to the last that any statement is of. */
function yearsOf(statements: readonly Statement[]): string[] {
  const times = statements.flatMap((statement) => timeOf(statement).split("/")).map((time) => Number(yearOf(time)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Round numbers from zero, or below the lowest, to the highest or above it. */
function ticksOf(marks: readonly Mark[]): number[] {
  const lowest = Math.min(0, ...marks.map(({ low }) => low));
  const highest = Math.max(0, ...marks.map(({ high }) => high));
  return scaleLinear([lowest, highest === lowest ? 1 : highest], [0, 1])
    .nice(TICKS)
    .ticks(TICKS);
}

/** About how many there are. */
const TICKS = 4;

const SCALES: readonly Scale[] = [
  { by: 1e12, name: "trillion" },
  { by: 1e9, name: "billion" },
  { by: 1e6, name: "million" },
  { by: 1e3, name: "thousand" },
];

const scaleOfNumbers = (highest: number): Scale => SCALES.find(({ by }) => highest >= by) ?? { by: 1, name: "" };

function unitOf(statements: readonly Statement[]): string {
  const figure = statements.map((statement) => statement.figure).find(({ unit }) => unit !== null);
  return figure === undefined || figure.kind === "count" ? "" : (figure.unit ?? "");
}
