import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Change, changesBetween, type SaidParagraph, stretchesOf } from "../../src/collections/changes.ts";

/** Paragraphs of one speaker, of which each is a letter; one written `B:x` is of another. */
const said = (letters: string): SaidParagraph[] =>
  letters
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => (one.includes(":") ? { label: one.slice(0, 1), text: one.slice(2) } : { label: "A", text: one }));

/** Changes as `before>after`. */
const shown = (changes: readonly Change<SaidParagraph>[]): string =>
  changes.map(({ before, after }) => `${before?.text ?? ""}>${after?.text ?? ""}`).join(" ");

const between = (before: string, after: string): string => shown(changesBetween(said(before), said(after)));

test("of two texts that say the same nothing differs, whatever their white space", () => {
  assert.equal(between("a b c", "a b c"), "");
  assert.equal(between("", ""), "");
  const [spaced, plain] = ["So\u00a0it  is.\n", "So it is."].map((text) => [{ label: "A\u00a0B", text }]);
  assert.ok(spaced && plain);
  assert.deepEqual(changesBetween(spaced, [{ label: "A B", text: "So it is." }]), []);
});

test("a paragraph that is new, gone or other is told in its place, with its neighbours left out", () => {
  assert.equal(between("a b c", "a x b c"), ">x");
  assert.equal(between("a b c", "a c"), "b>");
  assert.equal(between("a b c", "a x c"), "b> >x");
  assert.equal(between("a b c", "x a b c y"), ">x >y");
  assert.equal(between("a b c d", "b c"), "a> d>");
  assert.equal(between("", "a b"), ">a >b");
  assert.equal(between("a b", ""), "a> b>");
});

test("of two that differ one is the other changed where they share half of the words of the shorter one", () => {
  const ofOne = (texts: string[]): SaidParagraph[] => texts.map((text) => ({ label: "A", text }));
  const pairs = (before: string[], after: string[]): string => shown(changesBetween(ofOne(before), ofOne(after)));
  assert.equal(pairs(["one two three four"], ["one two, five six"]), "one two three four>one two, five six");
  assert.equal(pairs(["one two three four"], ["one five six seven"]), "one two three four> >one five six seven");
  assert.equal(pairs(["One two.", "Three four."], ["Three six four."]), "One two.> Three four.>Three six four.");
});

test("the words of a changed paragraph that the other has not are told apart, those of its label likewise", () => {
  const [before, after] = [
    { label: "Anna", text: "It is\u00a0good." },
    { label: "Anna Petrova", text: "It is very good." },
  ];
  assert.deepEqual(stretchesOf({ before, after }, "text"), {
    before: [
      { text: "It is ", kept: true },
      { text: "good.", kept: true },
    ],
    after: [
      { text: "It is ", kept: true },
      { text: "very ", kept: false },
      { text: "good.", kept: true },
    ],
  });
  assert.deepEqual(stretchesOf({ before, after }, "label").after, [
    { text: "Anna", kept: true },
    { text: " Petrova", kept: false },
  ]);
});

test("of a paragraph that is new or gone all is one stretch, and the other side has none", () => {
  const one = { label: "Anna", text: "One." };
  const stretch = [{ text: "One.", kept: true }];
  assert.deepEqual(stretchesOf({ before: one, after: null }, "text"), { before: stretch, after: [] });
  assert.deepEqual(stretchesOf({ before: null, after: one }, "text"), { before: [], after: stretch });
});

test("as many paragraphs as can be have stayed, and those first named stay where either could", () => {
  assert.equal(between("a b c d e", "c d e a b"), "a> b> >a >b");
  assert.equal(between("a b", "b a"), "a> >a");
  assert.equal(between("a a b", "a b"), "a>");
});

test("the same words under another label are another paragraph", () => {
  const changes = changesBetween(said("a B:b"), said("a C:b"));
  assert.deepEqual(changes, [{ before: { label: "B", text: "b" }, after: { label: "C", text: "b" } }]);
});

test("what the paragraphs carry besides is in their changes", () => {
  const [before, after] = [
    { label: "A", text: "a", id: null },
    { label: "B", text: "a", id: "t1p1" },
  ] as const;
  assert.deepEqual(changesBetween<typeof before | typeof after>([before], [after]), [{ before, after }]);
});

test("whatever the texts, the changes make the later of the earlier, and nothing is told of what is the same", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [before, after] = [said(one.join(" ")), said(other.join(" "))];
      const changes = changesBetween(before, after);
      const gone = changes.flatMap((change) => change.before ?? []);
      const fresh = changes.flatMap((change) => change.after ?? []);
      const stayed = (all: SaidParagraph[], told: SaidParagraph[]) =>
        all.filter((paragraph) => !told.includes(paragraph));
      const texts = (all: SaidParagraph[]) => all.map(({ text }) => text);
      assert.deepEqual(texts(stayed(before, gone)), texts(stayed(after, fresh)));
      assert.deepEqual(
        [gone, fresh],
        [
          before.filter((paragraph) => gone.includes(paragraph)),
          after.filter((paragraph) => fresh.includes(paragraph)),
        ],
      );
      for (const { before: was, after: is } of changes) assert.notEqual(was?.text, is?.text);
      assert.equal(stayed(before, gone).length, longestCommon(one, other));
    }),
  );
});

/** How many paragraphs both have in the same order, by trying all of them. */
function longestCommon([first, ...rest]: string[], other: string[]): number {
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = longestCommon(rest, other);
  return at === -1 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(at + 1)));
}
