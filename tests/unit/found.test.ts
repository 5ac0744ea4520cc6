import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
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
