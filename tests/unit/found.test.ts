import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { findPlace } from "../../src/collections/found.ts";
import { Registry } from "../../src/collections/registry.ts";
import { catalogued, savedPage } from "../fixtures/transcript/pages.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { runLedger } from "../support/ledger-cases.ts";

const saidBy = (name: string, date: string): string =>
  specialView({
    date,
    body: `President of Russia Anna Example: Good afternoon.\n\nPresident of Kazakhstan ${name}: Good afternoon.`,
  });

async function idsIn(folder: string, kind: "speakers" | "places"): Promise<Record<string, string>> {
  const { found } = await readContent(folder);
  return Object.fromEntries(found[kind].map(({ id, name }) => [name, id]));
}

test("a person's address never becomes another's: it goes with the name it was published for", async () => {
  const folder = contentFolder({ "transcripts/b.txt": saidBy("José Alvarez", "March 5, 2024, Kazan") });
  assert.equal(runLedger(folder).status, 0);
  writeFileSync(join(folder, "transcripts/a.txt"), saidBy("Jose Alvarez", "March 5, 2020, Kazan"));
  const ids = await idsIn(folder, "speakers");
  assert.equal(ids["José Alvarez"], "jose-alvarez");
  assert.equal(ids["Jose Alvarez"], "jose-alvarez-2");
});

test("nor after it was withdrawn: the id stays taken, and is given again to the same name alone", async () => {
  const folder = contentFolder({ "transcripts/b.txt": saidBy("José Alvarez", "March 5, 2024, Kazan") });
  runLedger(folder);
  writeFileSync(join(folder, "transcripts/a.txt"), saidBy("Another Guest", "March 5, 2024, Kazan"));
  rmSync(join(folder, "transcripts/b.txt"));
  assert.equal(runLedger(folder, "--withdrawn", "b", "speakers/jose-alvarez").status, 0);
  writeFileSync(join(folder, "transcripts/c.txt"), saidBy("Jose Alvarez", "March 6, 2024, Kazan"));
  assert.equal((await idsIn(folder, "speakers"))["Jose Alvarez"], "jose-alvarez-2");
  writeFileSync(join(folder, "transcripts/d.txt"), saidBy("José Alvarez", "March 7, 2024, Kazan"));
  assert.equal((await idsIn(folder, "speakers"))["José Alvarez"], "jose-alvarez");
});

test("a place that a page prints keeps its id when another that looks alike comes before it", async () => {
  const folder = contentFolder({ "transcripts/b.txt": saidBy("Jo Guest", "March 5, 2024, Málaga") });
  runLedger(folder);
  writeFileSync(join(folder, "transcripts/a.txt"), saidBy("Jo Guest", "March 5, 2020, Malaga"));
  assert.deepEqual(await idsIn(folder, "places"), { Málaga: "malaga", Malaga: "malaga-2" });
});

test("places that look alike are counted from 2 without a gap, in order of time", async () => {
  const names = ["Málaga", "Malága", "Malagá", "Màlaga"];
  const pages = names.map((name, n) => [`transcripts/${n}.txt`, saidBy("Jo Guest", `March 5, 202${n}, ${name}`)]);
  const ids = await idsIn(contentFolder(Object.fromEntries(pages) as Record<string, string>), "places");
  assert.deepEqual(
    names.map((name) => ids[name]),
    ["malaga", "malaga-2", "malaga-3", "malaga-4"],
  );
});

test("a page's words name the place of the whole, else of their last part that is one, by any of its names", () => {
  const place = (id: string, name: string, ...spellings: string[]) => ({ id, name, spellings });
  const places = new Registry([
    place("moscow", "Moscow", "Moskva"),
    place("kremlin", "The Kremlin"),
    place("house", "Government House, Moscow"),
  ]);
  const ids = [
    "Moscow",
    "MOSKVA",
    "Government House, Moscow",
    "The Kremlin, Moscow",
    "The Kremlin , Kazan",
    "Kazan",
  ].map((printed) => findPlace(places, printed)?.id ?? null);
  assert.deepEqual(ids, ["moscow", "moscow", "house", "moscow", "kremlin", null]);
});

const linkedAs = (entry: number, name: string, date: string): string =>
  savedPage(
    [
      "<p><b>President of Russia Anna Example:</b> Good afternoon.</p>",
      `<p><b>President of Armenia ${catalogued(entry, name)}:</b> Good afternoon to you.</p>`,
    ],
    { date },
  );

test("names that the website's catalogue of persons tells to be one person's are of one speaker", async () => {
  const pages = {
    "transcripts/a.html": linkedAs(110, "Serzh Sargsyan", "March 5, 2014"),
    "transcripts/b.html": linkedAs(110, "Serge Sarkisian", "March 5, 2015"),
    "transcripts/c.html": linkedAs(111, "Tigran Sargsyan", "March 5, 2016"),
  };
  const { found } = await readContent(contentFolder(pages));
  assert.deepEqual(
    found.speakers.map(({ name, spellings }) => [name, ...spellings]),
    [["Anna Example"], ["Serzh Sargsyan", "Serge Sarkisian"], ["Tigran Sargsyan"]],
  );
});

test("such a name is of the speaker whose file claims another of them, unless a file claims it itself", async () => {
  const pages = {
    "transcripts/a.html": linkedAs(110, "Serzh Sargsyan", "March 5, 2014"),
    "transcripts/b.html": linkedAs(110, "Serge Sarkisian", "March 5, 2015"),
    "speakers/sargsyan.md": "---\nname: Serzh Sargsyan\n---\n",
  };
  const one = await readContent(contentFolder(pages));
  assert.deepEqual(
    [one.found.speakers.map(({ name }) => name), one.speakers.find(({ id }) => id === "sargsyan")?.data.spellings],
    [["Anna Example"], ["Serge Sarkisian"]],
  );
  const other = { ...pages, "speakers/sarkisian.md": "---\nname: Serge Sarkisian\n---\n" };
  const two = await readContent(contentFolder(other));
  assert.deepEqual(
    two.speakers.flatMap(({ data }) => data.spellings),
    [],
  );
});
