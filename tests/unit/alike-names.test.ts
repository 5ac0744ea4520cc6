import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areAlike, AlikeNames, nameWords } from "../../src/collections/names/alike.ts";
import { readContent } from "../../src/collections/content.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";
import { corpusContent, hasCorpus } from "../support/corpus-content.ts";

const alike = (one: string, other: string): boolean => areAlike(nameWords(one), nameWords(other));

const PAIRS: [one: string, other: string, alike: boolean][] = [
  ["Aleksandar Vucic", "Alexandar Vucic", true],
  ["Aleksandar Vučić", "Aleksandar Vucic", true],
  ["Sergei Lisovsky", "Sergey Lisovsky", true],
  ["Xi Jinping", "Jinping Xi", true],
  ["Kassym-Jomart Tokayev", "Kassym Jomart Tokayev", true],
  ["Yunus-Bek Yevkurov", "Yunusbek Yevkurov", true],
  ["Аnna Petrova", "Anna Petrova", true],
  ["Anna Petrova", "Inna Petrova", false],
  ["Pavel Borodin", "Pavel Sorokin", false],
  ["Sergei Lavrov", "Sergei Marov", false],
  ["Sergey Lavrov", "Sergei Lavrow", false],
  ["Vladimir Putin", "Vladimir Vladimirovich Putin", false],
  ["Novo-Ogaryovo", "Novo-Ogarevo", true],
  ["Ashgabat", "Ashgabad", true],
  ["Zheleznovodsk", "Zheleznogorsk", false],
  ["Omsk", "Tomsk", false],
  ["Gorki-9", "Gorki-10", false],
];

for (const [one, other, expected] of PAIRS) {
  test(`${one} and ${other} are ${expected ? "" : "not "}alike, whichever comes first`, () => {
    assert.deepEqual([alike(one, other), alike(other, one)], [expected, expected]);
  });
}

test("names that are alike are found among many, as a comparison of all with all finds them", () => {
  const word = fc.stringMatching(/^[abc]{4,9}$/);
  const some = fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 12 });
  fc.assert(
    fc.property(some, (names) => {
      const index = new AlikeNames<{ words: string[] }>();
      for (const words of names) {
        const found = new Set(index.like({ words }).map((other) => other.words));
        const before = names.slice(0, names.indexOf(words));
        for (const other of before.filter((one) => sharesAnEnd(one, words))) {
          assert.equal(found.has(other), areAlike(other, words), `${other.join(" ")} / ${words.join(" ")}`);
        }
        index.add({ words });
      }
    }),
  );
});

/** False where a word has another first letter and another last one: there, likeness is not looked for. */
const sharesAnEnd = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word, at) => word.slice(0, 1) === other[at]?.slice(0, 1) || word.slice(-1) === other[at]?.slice(-1));

const said = (...names: string[]): string =>
  specialView({ body: names.map((name) => `President of Serbia ${name}: Good afternoon.`).join("\n\n") });

test("speakers of two files whose names are almost one are a warning at the first label of the rarer one", async () => {
  const files = {
    "transcripts/a.txt": said("Alexandar Vucic"),
    "transcripts/b.txt": said("Aleksandar Vucic"),
    "transcripts/c.txt": said("Aleksandar Vucic"),
  };
  assert.equal(
    await reportOf(files),
    [
      "transcripts/a.txt:17:1  warning alike-names",
      "  “Alexandar Vucic” is almost the name “Aleksandar Vucic”, so one person may have two pages.",
      "  If they are one, write speakers/aleksandar-vucic.md with both spellings; if they are two, write a file for each.",
      "",
      "0 error(s), 1 warning(s)",
    ].join("\n"),
  );
});

test("a speaker almost named like one whom the editor claims is to be added there", async () => {
  const files = {
    "transcripts/a.txt": said("Vucic Aleksandar", "Vucic Aleksandar"),
    "speakers/vucic.md": "---\nname: Aleksandar Vucic\n---\n",
  };
  assert.match(
    await reportOf(files),
    /^transcripts\/a\.txt:17:1 {2}warning alike-names\n.*\n {2}If they are one, add this spelling to speakers\/vucic\.md; if they are two, write speakers\/vucic-aleksandar\.md for this one\.$/m,
  );
});

test("nothing is said of what the editor claims, of a likeness that the reader tells, nor of a first name alone", async () => {
  const claimed = {
    "speakers/a.md": "---\nname: Aleksandar Vucic\n---\n",
    "speakers/b.md": "---\nname: Vucic Aleksandar\n---\n",
  };
  const files = { "transcripts/a.txt": said("Aleksandar Vucic"), "transcripts/b.txt": said("Vucic Aleksandar") };
  assert.equal(await reportOf({ ...files, ...claimed }), "0 error(s), 0 warning(s)");
  const inOneFile = await reportOf({ "transcripts/a.txt": said("Sergei Lisovsky", "Sergey Lisovsky") });
  assert.match(inOneFile, /warning near-name/);
  assert.match(inOneFile, /1 warning\(s\)$/);
  const first = (name: string) => specialView({ body: `${name}: Yes.\n\nAnna Example: Yes.` });
  assert.doesNotMatch(
    await reportOf({ "transcripts/a.txt": first("Natalia"), "transcripts/b.txt": first("Natalya") }),
    /alike-names/,
  );
});

test("places are held against each other likewise, at the place on the page or in the note", async () => {
  const on = (place: string) => specialView({ date: `February 21, 2024, ${place}` });
  assert.equal(
    await reportOf({
      "transcripts/a.txt": on("Novo-Ogaryovo"),
      "transcripts/b.txt": on("Novo-Ogaryovo"),
      "transcripts/c.txt": on("Novo-Ogarevo"),
    }),
    [
      "transcripts/c.txt:13:20  warning alike-names",
      "  “Novo-Ogarevo” is almost the name “Novo-Ogaryovo”, so one place may have two pages.",
      "  If they are one, write places/novo-ogaryovo.md with both spellings; if they are two, write a file for each.",
      "",
      "0 error(s), 1 warning(s)",
    ].join("\n"),
  );
  const noted = await reportOf({
    "transcripts/a.txt": on("Ashgabat"),
    "transcripts/b.txt": on("Ashgabat"),
    "transcripts/c.txt": specialView({ date: "February 21, 2024" }),
    "meetings/c.md": "---\nsource: not located\nplace: Ashgabad\n---\n",
  });
  assert.match(noted, /^meetings\/c\.md:3:1 {2}warning alike-names$/m);
});

test("a name in capitals is the same name, and the page bears it as it is printed elsewhere", async () => {
  const files = {
    "transcripts/a.txt": said("DMITRY PESKOV"),
    "transcripts/b.txt": said("Dmitry Peskov"),
  };
  const { found, faults } = await readContent(contentFolder(files));
  assert.deepEqual(found.speakers, [{ id: "dmitry-peskov", name: "Dmitry Peskov", spellings: [] }]);
  assert.deepEqual(
    faults.filter(({ code }) => code === "alike-names"),
    [],
  );
});

test(
  "the names of 120 real transcripts give no warning that the reader has not given",
  { skip: !hasCorpus },
  async () => {
    const folder = contentFolder({});
    await corpusContent(folder);
    const { faults } = await readContent(folder);
    assert.deepEqual(
      faults.filter(({ code }) => code === "alike-names").map(({ text }) => text),
      [],
    );
  },
);
