import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { shownSpaces } from "../../src/archive/spaces.ts";
import { hasAddress } from "../../src/archive/unbroken.ts";

/** Texts with `_` for a no-break space, as they are and as they are shown. */
const SHOWN: [text: string, shown: string][] = [
  ["President of_Kazakhstan", "President of Kazakhstan"],
  ["up by 3.5_percent, US$17_billion", "up by 3.5_percent, US$17_billion"],
  ["($100_billion), −40_°C, 1,342,888_people", "($100_billion), −40_°C, 1,342,888_people"],
  ["19–20_years, 5_% and 10_€", "19–20_years, 5_% and 10_€"],
  ["1939_– a date, 1.75_(of it)", "1939 – a date, 1.75 (of it)"],
  ["the G20_summit, COVID-19_pandemic, CO2_levels", "the G20 summit, COVID-19 pandemic, CO2 levels"],
  ["a 20th_meeting on_July_4.", "a 20th meeting on July 4."],
  ["3.6._The", "3.6. The"],
  ["Mr_Tokayev, “Dr._Anna", "Mr_Tokayev, “Dr._Anna"],
  ["St_Petersburg and Prof._Li", "St_Petersburg and Prof._Li"],
  ["Amr_Moussa, a Mr_or Mrs", "Amr Moussa, a Mr or Mrs"],
  ["President_Putin", "President Putin"],
  ["_a__b_", " a  b "],
];

for (const space of ["\u00a0", "\u202f", "\u2007"]) {
  test(`the no-break space ${space.codePointAt(0)?.toString(16) ?? ""} is shown as a space, but before a unit and before a name`, () => {
    for (const [text, shown] of SHOWN) {
      assert.equal(shownSpaces(text.replaceAll("_", space)), shown.replaceAll("_", space));
    }
  });
}

test("one character stands for one, and none but no-break spaces is another", () => {
  const texts = fc.string({
    unit: fc.constantFrom(...Array.from("17.5$ %aMr\u00a0\u202f\u2007 –Dr.St📜é")),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const shown = shownSpaces(text);
      assert.equal(shown.length, text.length);
      assert.equal(shown.replaceAll(/[\u00a0\u202f\u2007]/g, " "), text.replaceAll(/[\u00a0\u202f\u2007]/g, " "));
      assert.equal(shownSpaces(shown), shown);
    }),
  );
});

test("of the many no-break spaces of two of the five transcripts none is before a unit or a name", () => {
  for (const [name, spaces] of [
    ["2024-02-21-kazan", 200],
    ["2024-07-03-astana", 157],
  ] as const) {
    const text = readFileSync(`content/transcripts/${name}.txt`, "utf8");
    assert.equal(text.match(/\u00a0/g)?.length, spaces);
    assert.doesNotMatch(shownSpaces(text), /\u00a0/);
  }
});

test("words with an address of the web or of mail are told", () => {
  for (const text of ["see http://kremlin.ru/x", "at www.otr-online.ru/on", "to a.b@kremlin.ru"])
    assert.ok(hasAddress(text));
  for (const text of ["and/or, 19:30, @ home", "Awww.", "Mr Tokayev"]) assert.ok(!hasAddress(text));
});
