import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Approximation, Value } from "../../src/figures/index.ts";
import { asides } from "../../src/drawings/series/asides.ts";
import { plotOf } from "../../src/drawings/series/numbers.ts";
import { storedContent } from "../support/stored-content.ts";

const { series } = buildArchive(await storedContent("content"));
const named = (id: string) => series.find((one) => one.id === id) ?? assert.fail(id);
const rounded = (share: number): number => Number(share.toFixed(4));

/** The days from the first of January 2021 to that of 2025. */
const DAYS = 365 + 365 + 365 + 366;

test("marks stand in time by the period or the day, and in size by the number, in order of time", () => {
  const { marks } = plotOf(named("trade"), series);
  assert.deepEqual(
    marks.map(({ statement, from, to, low, high, open, soft }) => [
      statement.figure.text.replace("\u00a0", " "),
      ...[from, to].map((share) => Math.round(share * DAYS)),
      ...[low / 1e9, high / 1e9],
      open,
      soft,
    ]),
    [
      ["US$24.5 billion", 0, 365, 24.5, 24.5, null, false],
      ["closely approached $30 billion", 730, 1095, 30, 30, "down", false],
      ["$28.4 billion", 730, 1095, 28.4, 28.4, null, false],
      ["exceeded $20 billion", 1095, 1095 + 274, 20, 20, "up", false],
      ["almost US$30 billion", 1279, 1280, 30, 30, "down", false],
      ["over US$28 billion", 1279, 1280, 28, 28, "up", false],
      ["more than $30 billion", 1426, 1427, 30, 30, "up", false],
    ],
  );
  for (const { at, from, to } of marks) assert.equal(at, (from + to) / 2);
});

test("the line is of whole years, each named in its middle, and the side begins at zero", () => {
  const { years, ticks, scale, unit } = plotOf(named("trade"), series);
  assert.deepEqual(
    years.map(({ year, from, at }) => [year, Math.round(from * DAYS), rounded(at)]),
    [
      ["2021", 0, rounded(182.5 / DAYS)],
      ["2022", 365, rounded((365 + 182.5) / DAYS)],
      ["2023", 730, rounded((730 + 182.5) / DAYS)],
      ["2024", 1095, rounded((1095 + 183) / DAYS)],
    ],
  );
  assert.deepEqual(ticks, [0, 10e9, 20e9, 30e9]);
  assert.deepEqual([scale, unit], [{ by: 1e9, name: "billion" }, "USD"]);
});

test("what is counted has no unit of its own, and a bare number has that of the others", () => {
  const told = (id: string) => {
    const { scale, unit, ticks } = plotOf(named(id), series);
    return [scale.name, unit, ticks.at(-1)];
  };
  assert.deepEqual(told("companies"), ["thousand", "", 25_000]);
  assert.deepEqual(told("schools"), ["", "", 3]);
  assert.deepEqual(told("growth-of-the-russian-economy"), ["", "percent", 4]);
});

test("a speaker has one shape in all series", () => {
  for (const one of series) {
    for (const { statement, shape } of plotOf(one, series).marks) {
      assert.equal(shape, statement.turn.person?.id === "vladimir-putin" ? "circle" : "square");
    }
  }
  assert.deepEqual(
    plotOf(named("trade"), series).speakers.map(({ person, shape }) => [person?.id, shape]),
    [
      ["kassym-jomart-tokayev", "square"],
      ["vladimir-putin", "circle"],
    ],
  );
});

/** The first statement of a series with another number. */
function markOf(value: Value, approx: Approximation | null) {
  const [statement] = named("trade").statements;
  assert.ok(statement);
  const one = { statements: [{ ...statement, figure: { ...statement.figure, value, approx } }] };
  const plot = plotOf(one, [one]);
  const { low, high, open, soft } = plot.marks[0] ?? assert.fail();
  return { mark: [low, high, open, soft], ticks: plot.ticks };
}

test("over and at least are open above, under and at most below, about is soft, a range has two ends", () => {
  assert.deepEqual(markOf(5, null).mark, [5, 5, null, false]);
  assert.deepEqual(markOf(5, "over").mark, [5, 5, "up", false]);
  assert.deepEqual(markOf(5, "min").mark, [5, 5, "up", false]);
  assert.deepEqual(markOf(5, "under").mark, [5, 5, "down", false]);
  assert.deepEqual(markOf(5, "max").mark, [5, 5, "down", false]);
  assert.deepEqual(markOf(5, "about").mark, [5, 5, null, true]);
  assert.deepEqual(markOf([4, 5], null).mark, [4, 5, null, false]);
});

test("below zero the side begins lower, and zero stays in it", () => {
  const { ticks } = markOf(-5, null);
  assert.deepEqual([ticks[0], ticks.at(-1)], [-5, 0]);
  assert.deepEqual(markOf(0, null).ticks[0], 0);
  assert.ok((markOf(0, null).ticks.at(-1) ?? 0) > 0);
});

test("marks that would cover each other stand side by side around their place, and others stay in theirs", () => {
  assert.deepEqual(asides([0.5, 0.5], 200), [-13.5, 13.5]);
  assert.deepEqual(asides([0.2, 0.5, 0.5, 0.5, 0.9], 400), [0, -27, 0, 27, 0]);
  assert.deepEqual(asides([0, 0, 1], 200), [0, 27, 0]);
  assert.deepEqual(asides([1, 1], 200), [-27, 0]);
  assert.deepEqual(asides([0.5, 0.625], 212), [-0.25, 0.25]);
  assert.deepEqual(asides([0.5], 200), [0]);
  assert.deepEqual(asides([], 200), []);
});

test("wherever marks stand, they keep their order, their distance and the line", () => {
  const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(places, fc.integer({ min: 100, max: 800 }), (unsorted, length) => {
      const ats = unsorted.toSorted((a, b) => a - b);
      const shown = asides(ats, length).map((aside, index) => (ats[index] ?? 0) * length + aside);
      const least = Math.min(27, length / Math.max(1, ats.length - 1)) - 1e-6;
      for (const [index, x] of shown.entries()) {
        assert.ok(x >= -1e-6 && x <= length + 1e-6);
        assert.ok(index === 0 || x - (shown[index - 1] ?? 0) >= least);
      }
    }),
  );
});
