import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { CODES } from "../../src/figures/lexicon/currencies.ts";
import { answers, filesWith } from "../../src/search/find/amounts.ts";
import type { AmountList, Blur } from "../../src/search/files.ts";
import { type Amount, askedByValue, nounOf, readAmount } from "../../src/search/query/amount.ts";
import { parseQuery, queryText } from "../../src/search/query/parse.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { searcherOf, stateAt } from "../support/search-engine.ts";
import { storedContent } from "../support/stored-content.ts";

/** An amount as interval mathematics writes it, with its unit: `(20, ∞) USD`. */
function interval(typed: string): string | null {
  const amount = readAmount(typed);
  if (amount === null) return null;
  const { least, most, open, unit } = amount;
  const low = least === -Infinity ? "(-∞" : `${open ? "(" : "["}${least}`;
  const high = most === Infinity ? "∞)" : `${most}${open ? ")" : "]"}`;
  return `${low}, ${high}${unit === null ? "" : ` ${unit}`}`;
}

const READ: Record<string, string> = {
  "20": "[20, 20]",
  "=20": "[20, 20]",
  ">20": "(20, ∞)",
  "> 20": "(20, ∞)",
  ">=20": "[20, ∞)",
  "≥20": "[20, ∞)",
  "<20": "(-∞, 20)",
  "<=20": "(-∞, 20]",
  "≤20": "(-∞, 20]",
  "<-5%": "(-∞, -5) percent",
  "−5": "[-5, -5]",
  "20.5bn": "[20500000000, 20500000000]",
  "1.1 trillion": "[1100000000000, 1100000000000]",
  "24,000": "[24000, 24000]",
  "1,500,000": "[1500000, 1500000]",
  "20k": "[20000, 20000]",
  "20 thousand": "[20000, 20000]",
  "20m": "[20000000, 20000000]",
  "20mn": "[20000000, 20000000]",
  "20 Million": "[20000000, 20000000]",
  "20b": "[20000000000, 20000000000]",
  "20tn": "[20000000000000, 20000000000000]",
  ">20bn": "(20000000000, ∞)",
  $20: "[20, 20] USD",
  "$ 20": "[20, 20] USD",
  ">US$20bn": "(20000000000, ∞) USD",
  "US $20": "[20, 20] USD",
  "usd 20": "[20, 20] USD",
  usd20: "[20, 20] USD",
  "20 USD": "[20, 20] USD",
  "20bn$": "[20000000000, 20000000000] USD",
  "20 us dollars": "[20, 20] USD",
  "$20 usd": "[20, 20] USD",
  "€5": "[5, 5] EUR",
  "5 euros": "[5, 5] EUR",
  "rub 5bn": "[5000000000, 5000000000] RUB",
  "5 roubles": "[5, 5] RUB",
  "₸5": "[5, 5] KZT",
  "¥5": "[5, 5] CNY",
  "<5%": "(-∞, 5) percent",
  "5 percent": "[5, 5] percent",
  "5 per cent": "[5, 5] percent",
  ">500 students": "(500, ∞) student",
  ">500 Student": "(500, ∞) student",
  "3 times": "[3, 3] time",
  "7 km": "[7, 7] kilometre",
  "7 tons": "[7, 7] tonne",
  "2 power stations": "[2, 2] power station",
  "$20bn..$30bn": "[20000000000, 30000000000] USD",
  "20..30bn": "[20000000000, 30000000000]",
  "$20..30bn": "[20000000000, 30000000000] USD",
  "900m..1.5bn": "[900000000, 1500000000]",
  "2000..1m": "[2000, 1000000]",
  "4.5..5.5%": "[4.5, 5.5] percent",
  "20 ... 30": "[20, 30]",
  "20–30": "[20, 30]",
  "20-30bn": "[20000000000, 30000000000]",
  "-5..-3": "[-5, -3]",
  "20..20": "[20, 20]",
};

test("an amount is read with its sign, scale word and unit, each in any spelling", () => {
  assert.deepEqual(Object.fromEntries(Object.keys(READ).map((typed) => [typed, interval(typed)])), READ);
  for (const code of CODES) assert.equal(readAmount(`5 ${code}`)?.unit, code);
});

const WRONG = ["", ">", "abc", "bn", ">bn", "20 30", "2,00", "1.2.3", ">5..6", "5..", "..5", "30..20", "$20..€30"];

test("what is no amount is not read as one", () => {
  for (const typed of [...WRONG, "$20 euros", "abc20", "$20%", "20!", "><20", "20 students 30"]) {
    assert.equal(readAmount(typed), null, typed);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const amount = readAmount(typed);
      assert.ok(amount === null || amount.least <= amount.most);
    }),
  );
});

const terms = (query: string) =>
  parseQuery(query).clauses.map(({ terms: [{ typed, amount }], excluded }) => [typed, amount !== undefined, excluded]);

test("in a query an amount stands as words do, with a minus sign and OR", () => {
  assert.deepEqual(terms("trade amount:>20bn -amount:<5%"), [
    ["trade", false, false],
    ["amount:>20bn", true, false],
    ["amount:<5%", true, true],
  ]);
  assert.deepEqual(terms('Amount:">500 students" (amount:5.'), [
    ['amount:">500 students"', true, false],
    ["amount:5", true, false],
  ]);
  const [either] = parseQuery("amount:5 OR gas").clauses;
  assert.deepEqual(
    either?.terms.map(({ typed }) => typed),
    ["amount:5", "gas"],
  );
  assert.equal(parseQuery("amount:5 amount:6 amount:5").clauses.length, 2);
});

test("scale words, currencies and percent after a blank are of the amount, and other words are not", () => {
  assert.deepEqual(terms("amount:>20 billion US dollars trade"), [
    ['amount:">20 billion US dollars"', true, false],
    ["trade", false, false],
  ]);
  assert.deepEqual(terms("-amount: > 5 per cent"), [['amount:"> 5 per cent"', true, true]]);
  assert.deepEqual(terms("amount:5 students"), [
    ["amount:5", true, false],
    ["students", false, false],
  ]);
  assert.deepEqual(terms("amount: unknown"), [
    ["amount", false, false],
    ["unknown", false, false],
  ]);
});

test("a wrong amount is said, with what to type, and left out", () => {
  for (const value of WRONG.filter((each) => /^\S+$/.test(each))) {
    const { clauses, notes } = parseQuery(`gas amount:${value}`);
    assert.equal(clauses.length, 1, value);
    assert.match(notes.join(), /“amount:.+” is not understood as an amount \(>20bn, <5%, \$20bn\.\.\$30bn\)/, value);
  }
});

test("an amount written down asks for the same", () => {
  const typed = fc.array(fc.constantFrom(...Array.from('amount:><=$€%205.,-– bnk"')), { maxLength: 12 });
  const meant = (query: string) =>
    parseQuery(query).clauses.map(({ terms: [term], excluded }) => [term.amount, excluded]);
  fc.assert(
    fc.property(typed, (some) => {
      const query = `amount:${some.join("")}`;
      assert.deepEqual(meant(queryText(parseQuery(query))), meant(query), query);
    }),
    { numRuns: 2000 },
  );
});

const asked = (typed: string): Amount => {
  const amount = readAmount(typed);
  assert.ok(amount, typed);
  return amount;
};

const SIGNS = [">20", ">=20", "20", "<=20", "<20", ">19", "<21", "19..21", "20..25", "15..20"];

test("a figure answers by its number, and at the number itself by its words", () => {
  const said = (blur: Blur, low = 20, high = low) =>
    SIGNS.filter((typed) => answers({ low, high, blur }, asked(typed)));
  const near = ["20", ">19", "<21", "19..21", "20..25", "15..20"];
  const sorted = (some: string[]) => SIGNS.filter((sign) => some.includes(sign));
  assert.deepEqual(said(""), sorted([">=20", "<=20", ...near]));
  assert.deepEqual(said("over"), sorted([">20", ">=20", ...near]));
  assert.deepEqual(said("under"), sorted(["<=20", "<20", ...near]));
  assert.deepEqual(said("min"), sorted([">20", ">=20", "<=20", ...near]));
  assert.deepEqual(said("max"), sorted([">=20", "<=20", "<20", ...near]));
  assert.deepEqual(said("", 18, 22), SIGNS);
  assert.deepEqual(said("over", 5), ["<=20", "<20", "<21"]);
  assert.deepEqual(said("under", 40), [">20", ">=20", ">19"]);
});

test("only files are needed in which an answer may stand", () => {
  const list: AmountList = [
    ["money", 1, 10],
    ["money", 10, 50],
    ["percent", 1, 40],
    ["other", 5, 5],
  ];
  assert.deepEqual(filesWith(asked("10"), list), [0, 1, 2]);
  assert.deepEqual(filesWith(asked(">10%"), list), [2]);
  assert.deepEqual(filesWith(asked("<10 usd"), list), [0, 1]);
  assert.deepEqual(filesWith(asked("5 students"), list), [3]);
  assert.deepEqual(filesWith(asked(">100"), list), []);
});

test("nouns are compared in the singular", () => {
  const pairs = { Students: "student", countries: "country", business: "business", campus: "campus", people: "people" };
  for (const [noun, one] of Object.entries(pairs)) assert.equal(nounOf(noun), one);
});

test("an amount in words leads to the same by value, other numbers do not", () => {
  const leads = {
    "more than $20 billion": ">$20bn",
    "exceeded US$20 billion": ">$20bn",
    "at least 5 percent": ">=5%",
    "less than 5%": "<5%",
    "up to 3 million roubles": "<=₽3m",
    "almost 30 billion": "30bn",
    "17bn": "17bn",
    "byn 5": "byn5",
    "$2.5": "$2.5",
  };
  for (const [words, value] of Object.entries(leads)) {
    assert.equal(askedByValue(words), value, words);
    assert.ok(readAmount(value), value);
  }
  for (const words of ["20", "2024", "over 20", "60 students", "S-400", "gas", "more than", "percent"]) {
    assert.equal(askedByValue(words), null, words);
  }
});

async function searched(body: string) {
  const folder = contentFolder({ "transcripts/a.txt": specialView({ body }) });
  const searcher = await searcherOf(buildArchive(await storedContent(folder)));
  return async (query: string) => {
    const { paragraphs } = await searcher.answer(stateAt(`?q=${encodeURIComponent(query)}`), false);
    return { paragraphs, ...(await searcher.leads()) };
  };
}

test("figures of the page's glosses and of stage directions are not a speaker's", async () => {
  const ask = await searched("Vladimir Putin: It grew by 5 percent [and by 7 percent]. (Applause for 9 minutes.)");
  assert.equal((await ask("amount:5%")).paragraphs, 1);
  assert.equal((await ask("amount:7%")).paragraphs, 0);
  assert.equal((await ask("amount:9")).paragraphs, 0);
});

test("a search in words leads to one by value with all else that was asked, if that finds something", async () => {
  const ask = await searched("Vladimir Putin: Trade in gas exceeded $25 billion.");
  const { byValue } = await ask("trade more than $20 billion gas -oil year:2024");
  assert.equal(byValue?.text, "amount:>$20bn");
  assert.equal(byValue.state.query, "trade amount:>$20bn gas -oil year:2024");
  assert.equal(byValue.count, 1);
  for (const query of ["more than $30 billion", "trade 25", "amount:>$20bn", "$20* billion*"]) {
    assert.equal((await ask(query)).byValue, null, query);
  }
});
