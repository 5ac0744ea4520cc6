import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type Family, familiesOf } from "../../src/search/english/index.ts";
import { wordsOf } from "../../src/search/words.ts";

type Pair = [string, string];
interface Pairs {
  together: Pair[];
  apart: Pair[];
}

const { seen, held } = JSON.parse(
  readFileSync(new URL("../fixtures/search/pairs.json", import.meta.url), "utf8"),
) as Record<"seen" | "held", Pairs>;

const holding = (families: readonly Family[], form: string): Family[] =>
  families.filter(({ forms }) => forms.some((each) => each.form === form));

function familyOf(form: string, ...others: string[]): Family {
  const [family, ...more] = holding(familiesOf([form, ...others]), form);
  assert.ok(family && more.length === 0, `${form} is in one family`);
  return family;
}

const formsOf = (family: Family): string[] => family.forms.map(({ form }) => form);

/** Whether two forms share a family in an archive that has both. */
function sharing(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const keys = new Map<string, Set<string>>();
  for (const { key, forms } of familiesOf(pairs.flat())) {
    for (const { form } of forms) keys.set(form, (keys.get(form) ?? new Set()).add(key));
  }
  return ([a, b]) => [...(keys.get(a) ?? [])].some((key) => keys.get(b)?.has(key));
}

const pairsOf = (text: string): Pair[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("/") as Pair);

for (const [part, { together, apart }] of Object.entries({ seen, held })) {
  // Reached: 99.7 % and 100 % of those seen, 100 % of those held; archeology stands in neither dictionary.
  const shares = sharing([...together, ...apart]);
  for (const [name, pairs, wrong] of [
    ["together", together, together.filter((pair) => !shares(pair))],
    ["apart", apart, apart.filter(shares)],
  ] as const) {
    test(`of the pairs ${part}, at least 99 % are ${name} that should be`, () => {
      assert.ok(wrong.length <= pairs.length / 100, wrong.map((pair) => pair.join("/")).join(" "));
    });
  }
}

const TOGETHER = `
  build/built child/children travel/travelled travel/traveled travelled/traveled say/said crisis/crises go/went be/is
  economy/economies economy/economy's economies/economy's big/bigger biggest/big good/best stop/stopping hope/hoped
  hop/hopping fuel/fuelled write/writing age/ageing age/aging die/dying panic/panicked see/seeing carry/carried
  month/months hero/heroes quiz/quizzes woman/women schoolchild/schoolchildren thesis/theses refer/refers cast/casting
  pass/passed basis/bases building/buildings meeting/meets researcher/researchers relation/relations
  organisation/organization organise/organized labour/labor saviour/savior programme/programs centre/center metre/meter
  defence/defense licence/license practise/practice analyse/analyze catalogue/catalog grey/gray plough/plow mould/mold
  rouble/ruble cosy/cozy jewellery/jewelry worshipper/worshiper enrol/enroll judgement/judgment sulphur/sulfur
  sceptic/skeptic chequebook/checkbook aluminium/aluminum artefact/artifact enquiry/inquiry towards/toward
  manoeuvre/maneuver paediatrics/pediatrics omelette/omelet axe/ax digitalisation/digitalizations
  erdogan/erdoğan kazakhstani/kazakhstanis ukraine/ukraines ethnicity/ethnicities czech/czechs math/maths late/latest teacher/teachers solution/solutions seller/sellers infer/inferred analogue/analog it/it's up/ups
`;

for (const pair of pairsOf(TOGETHER)) {
  test(`${pair.join(" and ")} are together`, () => assert.ok(sharing([pair])(pair)));
}

const APART = `
  quit/quite arms/armed ski/sky human/humane unit/unite united/unit evenings/even evening/even 1990's/1990 news/new
  does/doe during/dure its/it us/use goods/good customs/custom besides/beside sometimes/sometime odds/odd outing/out
  number/numb mars/mar stepped/steppe severed/severe severest/sever find/founded good/well nation/nationality
  cooperate/cooperation build/builder economic/economics electronic/electronics prise/prize price/prise promise/premise
  bee/being feed/fee seed/see earn/earnest hone/honest pry/priest cloth/clothed rug/rugged in/inning car/cared
  cal/called cooke/cooking waite/waited ashe/ashes pul/pulling los/losses cheque/check storey/story perhap/perhaps 2000/2000s i/is
  liter/litter timber/timbre diva/dive as/a мои/мой constructor/constructed
`;

for (const pair of pairsOf(APART)) {
  test(`${pair.join(" and ")} are apart`, () => assert.ok(!sharing([pair])(pair)));
}

test("a form of two words is in both families, and leads from neither to the other", () => {
  for (const [form, ...words] of ["left leave left", "found find found", "saw see saw", "bases base basis"].map((row) =>
    row.split(" "),
  )) {
    assert.ok(form);
    const families = holding(familiesOf([form]), form);
    assert.deepEqual(families.map(({ key }) => key).sort(), [...words].sort());
  }
  assert.ok(!sharing([["leave", "lefts"]])(["leave", "lefts"]));
});

test("a family has all that a reader may type for it, whatever stands in the archive", () => {
  const build = ["build", "build's", "building", "building's", "buildings", "builds", "built"];
  assert.deepEqual(formsOf(familyOf("built")), build);
  assert.deepEqual(formsOf(familyOf("building")), build);
  assert.deepEqual(formsOf(familyOf("economies")), ["economy", "economies", "economy's"]);
  assert.ok(formsOf(familyOf("drank")).includes("drink"));
  assert.deepEqual(formsOf(familyOf("children's")), ["child", "child's", "children", "children's"]);
});

test("a form knows its spelling where the other side has another", () => {
  const spelled = (form: string): Record<string, string> =>
    Object.fromEntries(familyOf(form).forms.map((each) => [each.form, each.spelling]));
  assert.deepEqual(spelled("programme"), {
    ...{ programme: "British", programmes: "British", "programme's": "British", program: "", programs: "" },
    ...{ "program's": "", programmed: "", programming: "", "programming's": "", programmings: "" },
  });
  assert.equal(spelled("travel")["travelled"], "British");
  assert.equal(spelled("travel")["traveled"], "American");
  assert.equal(spelled("travel")["travels"], "");
  assert.equal(spelled("organization")["organisation's"], "British");
  assert.equal(spelled("organisation's")["organizations"], "American");
  assert.deepEqual(spelled("localisation"), {
    ...{ localisation: "British", "localisation's": "British", localization: "American", "localization's": "American" },
  });
  assert.deepEqual(spelled("denuclearisation"), {
    ...{ denuclearisation: "British", denuclearisations: "British", "denuclearisation's": "British" },
    ...{ denuclearization: "American", denuclearizations: "American", "denuclearization's": "American" },
  });
});

test("what only one dictionary has is of no spelling where the other has nothing else for it", () => {
  for (const form of ["poughkeepsie", "burqa"]) {
    assert.ok(familyOf(form).forms.every(({ spelling }) => spelling === ""));
  }
});

test("a name has a plural and a possessive and nothing else", () => {
  assert.deepEqual(formsOf(familyOf("kazakhstani")), ["kazakhstani", "kazakhstani's", "kazakhstanis"]);
  assert.deepEqual(formsOf(familyOf("peskov's")), ["peskov", "peskov's", "peskovs"]);
  assert.deepEqual(formsOf(familyOf("chemezovs", "chemezov")), ["chemezov", "chemezov's", "chemezovs"]);
  assert.deepEqual(formsOf(familyOf("yeltsins")), ["yeltsin", "yeltsin's", "yeltsins"]);
  assert.deepEqual(formsOf(familyOf("jinping")), ["jinping", "jinping's", "jinpings"]);
  assert.deepEqual(formsOf(familyOf("kuzbass")), ["kuzbass", "kuzbass's"]);
  assert.deepEqual(formsOf(familyOf("saudi")), ["saudi", "saudi's", "saudis"]);
});

test("numbers, signs and other scripts stand alone", () => {
  for (const form of ["1990", "1990's", "28.4", "20th", "$", "-", "мой", "documents中"]) {
    assert.deepEqual(familiesOf([form]), [{ key: form, forms: [{ form, spelling: "" }] }]);
  }
  assert.deepEqual(formsOf(familyOf("g20's")), ["g20", "g20's"]);
});

test("accents make no difference, and a family has the form without them too", () => {
  assert.deepEqual(formsOf(familyOf("erdoğan", "erdogan")).slice(0, 2), ["erdogan", "erdoğan"]);
  assert.deepEqual(formsOf(familyOf("niinistö")).slice(0, 2), ["niinisto", "niinistö"]);
  assert.deepEqual(formsOf(familyOf("clichés", "cliché's")), ["cliche", "cliche's", "cliché's", "cliches", "clichés"]);
});

test("every form is in a family, no family is in another, and their headwords are all different and sorted", () => {
  const word = fc.constantFrom(...[...seen.together, ...seen.apart].flat());
  const printed = fc.string({ unit: fc.constantFrom(...Array.from("aeinsty'’é19я$ ")) }).map((text) => wordsOf(text));
  fc.assert(
    fc.property(fc.array(word), printed, (known, unknown) => {
      const archive = [...known, ...unknown.map(({ form }) => form)];
      const families = familiesOf(archive);
      const all = new Set(families.flatMap(formsOf));
      assert.deepEqual(
        [...new Set(archive)].filter((form) => !all.has(form)),
        [],
      );
      const keys = families.map(({ key }) => key);
      assert.deepEqual(keys, [...new Set(keys)].sort());
      for (const family of families) {
        const whole = holding(families, family.key).filter((other) => {
          const forms = new Set(formsOf(other));
          return formsOf(family).every((form) => forms.has(form));
        });
        assert.deepEqual(whole, [family]);
      }
    }),
    { numRuns: 30 },
  );
});
