import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage } from "../../tests/fixtures/transcript/pages.ts";
import { readTranscript, type Known } from "./index.ts";

const FULL = "President of Norway Olga Norberg: Good afternoon.";

function read(source: string, known?: Known) {
  const { transcript, messages } = readTranscript(source, known);
  assert.ok(transcript, JSON.stringify(messages));
  return { turns: transcript.turns, codes: messages.map(({ code }) => code) };
}

const people = (...names: string[][]): Known => ({
  speakers: names.map((spellings) => ({ names: spellings })),
  places: [],
});

for (const label of ["OlgaNorberg", "Olga-Norberg", "olga norberg", "– Olga Norberg"]) {
  test(`“${label}” is Olga Norberg where a label with her office gives her name`, () => {
    assert.equal(read(plainPage([FULL, "Question: Why?", `${label}: Because.`])).turns[2]?.speaker, "Olga Norberg");
  });
}

for (const label of ["O. Norberg", "O.Norberg", "Norberg O.", "Norberg O.K.", "O.K. Norberg", "Norberg", "N​orberg"]) {
  test(`“${label}” is Olga Norberg where the page has her name in full`, () => {
    const { turns } = read(plainPage([FULL, "Question: Why?", `${label}: Because.`]));
    assert.deepEqual([turns[2]?.speaker, turns[2]?.label], ["Olga Norberg", label]);
    assert.equal(turns[2]?.speakerFrom, "same-page");
  });
}

test("a short name is kept beside the full one", () => {
  const { turns } = read(plainPage([FULL, "Question: Why?", "O. Norberg: Because."]));
  assert.deepEqual(
    turns.map(({ shortName }) => shortName),
    [null, null, "O. Norberg"],
  );
});

test("a short name before the full one is the same person", () => {
  assert.equal(read(plainPage(["O. Norberg: Yes.", FULL])).turns[0]?.speaker, "Olga Norberg");
});

test("initials are those of every given name, hyphens and all", () => {
  const { turns } = read(
    plainPage([
      "Kassym-Jomart Tokayev: One.",
      "K.-J. Tokayev: Two.",
      "K. Tokayev: Three.",
      "K.P. Tokayev: Four.",
      "N. Tokayev: Five.",
    ]),
  );
  assert.deepEqual(
    turns.map(({ speaker }) => speaker),
    [...Array<string>(3).fill("Kassym-Jomart Tokayev"), "K.P. Tokayev", "N. Tokayev"],
  );
});

test("initials are told by the page's list of persons, and by those whom the caller knows", () => {
  const tail = ["Persons", "Norberg Olga", "Publication status", "Text version"];
  const [listed] = read(eventPage(["O. Norberg: Yes."], { tail })).turns;
  assert.deepEqual([listed?.speaker, listed?.speakerFrom], ["Olga Norberg", "persons"]);
  const [known] = read(plainPage(["O. Norberg: Yes."]), people(["Olga Norberg", "Olga Karin Norberg"])).turns;
  assert.deepEqual([known?.speaker, known?.speakerFrom], ["Olga Norberg", "known"]);
});

test("a surname alone is nobody whom only the caller knows, since it may be a given name", () => {
  const { turns } = read(
    plainPage([FULL, "Roman: Yes.", "Olga Norberg: No.", "Roman: So be it."]),
    people(["Viktor Roman"]),
  );
  assert.equal(turns[1]?.speaker, "Roman");
});

test("a short name that fits two people stays a person of its own, told once, until a speaker claims it", () => {
  const page = plainPage([
    "Ivan Petrov: Yes.",
    "Igor Petrov: No.",
    "I. Petrov: One.",
    "Ivan Petrov: Two.",
    "I. Petrov: Three.",
  ]);
  const { turns, codes } = read(page);
  assert.deepEqual([turns[2]?.speaker, codes], ["I. Petrov", ["several-people"]]);
  assert.deepEqual(read(page, people(["Ivan Petrov", "I. Petrov"])).codes, []);
});

test("spellings that differ by a letter, an accent or a look-alike are two people, told once, unless both are known", () => {
  for (const other of ["Olga Nordberg", "Olga Norbreg", "Ólga Norberg", "Olga Nоrberg", "Olga Norbergg"]) {
    const page = plainPage([FULL, `${other}: Yes.`, "Question: Why?", `${other}: No.`]);
    const { turns, codes } = read(page);
    assert.notEqual(turns[1]?.speaker, "Olga Norberg", other);
    assert.deepEqual(
      codes.filter((code) => code !== "doubtful-label"),
      ["near-name"],
      other,
    );
    assert.ok(!read(page, people(["Olga Norberg"], [other])).codes.includes("near-name"));
  }
});

test("a letter that has moved past others makes a near name, whichever way it went", () => {
  for (const [one, other] of [
    ["Konstantin Petrov", "Onkstantin Petrov"],
    ["Onkstantin Petrov", "Konstantin Petrov"],
  ]) {
    const { codes } = read(plainPage([`${one ?? ""}: Yes.`, `${other ?? ""}: No.`]));
    assert.ok(codes.includes("near-name"), other);
  }
});

test("a name of three words is near to the two that it ends in, and not to itself", () => {
  assert.deepEqual(read(plainPage(["Olga Karin Norberg: Yes."])).codes, []);
  const { codes } = read(plainPage(["Karin Norberg: Yes.", "Olga Karin Norberg: No."]));
  assert.deepEqual(
    codes.filter((code) => code === "near-name"),
    ["near-name"],
  );
});

test("a surname in capitals that two people have names neither", () => {
  const body = ["IVAN PETROV: Yes.", "IGOR PETROV: No.", "PETROV: Perhaps.", "IVAN PETROV: So.", "PETROV: No."];
  assert.deepEqual(
    read(plainPage(body)).turns.map(({ speaker }) => speaker),
    ["IVAN PETROV", "IGOR PETROV", null, "IVAN PETROV", null],
  );
});

test("several look-alikes in a name are as near as one", () => {
  for (const [name, other] of [
    ["Alexei Popov", "Аlехеі Рорov"],
    ["Sydney Thomson", "Ѕуdnеy Тhоmѕоn"],
    ["Katrin Voigt", "Κατrιn Vοιgτ"],
    ["Benjamin Hammer", "Веnjаmіn Наmmеr"],
  ]) {
    const { codes } = read(plainPage([`${name ?? ""}: Yes.`, `${other ?? ""}: No.`]));
    assert.ok(codes.includes("near-name"), other);
  }
});

test("a spelling is held against the people whom the caller knows and those whom the page lists", () => {
  assert.deepEqual(read(plainPage([FULL]), people(["Olga Nordberg"])).codes, ["near-name"]);
  const tail = ["Persons", "Nordberg Olga", "Publication status", "Text version"];
  assert.deepEqual(read(eventPage([FULL], { tail })).codes, ["near-name"]);
});

test("short names, capitals and names that differ by more are not near", () => {
  for (const [one, other] of [
    ["Li Wei", "Li Wen"],
    ["Olga Norberg", "OLGA NORBERG"],
    ["Olga Norberg", "Inga Norberg"],
    ["Olga Norberg", "Olga Nerburg"],
  ]) {
    const { codes } = read(plainPage([`${one ?? ""}: Yes.`, `${other ?? ""}: No.`]));
    assert.ok(!codes.includes("near-name"), other);
  }
});

test("the same people in another order give the same reading", () => {
  const known = people(["Olga Norberg"], ["Ivan Petrov"]);
  const page = plainPage(["O. Norberg: Yes."]);
  assert.deepEqual(read(page, known), read(page, { ...known, speakers: known.speakers.toReversed() }));
});
