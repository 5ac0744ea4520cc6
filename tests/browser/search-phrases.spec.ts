import { expect, type Page, test } from "@playwright/test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { gunzipSync } from "node:zlib";
import { paragraphRows } from "../../src/archive/rows.ts";
import type { Core } from "../../src/search/files.ts";
import { nearMiss, phraseAt, phraseScan, seeded } from "../support/phrases.ts";
import { answered, askedFor, leafAskedFor, ask, foundPlaces } from "../support/search-page.ts";
import { storedContent } from "../support/stored-content.ts";

const PHRASES = 500;
const NEAR_MISSES = 100;

const rows = paragraphRows(buildArchive(await storedContent("content")));
const places = (phrase: string): string[] => {
  const scan = phraseScan(phrase);
  return rows.filter(({ text }) => scan.test(text)).map(({ meeting, paragraph }) => `${meeting}#${paragraph}`);
};

function drawnPhrases(): string[] {
  const random = seeded(20220819);
  const drawn = new Set<string>();
  while (drawn.size < PHRASES) {
    const text = rows[Math.floor(random() * rows.length)]?.text ?? "";
    const phrase = phraseAt(text, Math.floor(random() * text.split(" ").length), 2 + Math.floor(random() * 5));
    if (phrase !== null) drawn.add(phrase);
  }
  return [...drawn];
}

function drawnNearMisses(): string[] {
  const random = seeded(20241127);
  const missing = drawnPhrases().map((phrase) => nearMiss(phrase, random));
  return missing.filter((phrase) => places(phrase).length === 0).slice(0, NEAR_MISSES);
}

/** What the page asks its host for while it searches. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(askedFor(request)));
  return asked;
}

/** What every search needs, as the page loads it. */
async function core(page: Page): Promise<Core> {
  const answer = await page.request.get("/search/data/core.bin");
  return JSON.parse(gunzipSync(await answer.body()).toString("utf8")) as Core;
}

/** Whether what is asked for holds words that were said. */
const isSpeech = (asked: string, core: Core): boolean =>
  /ndjson|meetings/.test(asked) || (leafAskedFor(asked, core) ?? Infinity) < core.speechParts;

test(`${PHRASES} phrases drawn from the texts are found in exactly the paragraphs that have them`, async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/search/");
  await answered(page);
  for (const phrase of drawnPhrases()) {
    await ask(page, `"${phrase}"`);
    expect((await foundPlaces(page)).toSorted(), phrase).toEqual(places(phrase).toSorted());
  }
});

test(`${NEAR_MISSES} phrases that are almost in the texts find nothing, and no text is brought here to see that`, async ({
  page,
}) => {
  test.setTimeout(120_000);
  const asked = requests(page);
  await page.goto("/search/");
  await answered(page);
  const nearMisses = drawnNearMisses();
  expect(nearMisses).toHaveLength(NEAR_MISSES);
  for (const phrase of nearMisses) {
    await ask(page, `"${phrase}"`);
    expect(await foundPlaces(page), phrase).toEqual([]);
  }
  const loaded = await core(page);
  expect(asked.filter((one) => isSpeech(one, loaded))).toEqual([]);
});

test("the only text that a search brings here is that of the results it shows", async ({ page }) => {
  const asked = requests(page);
  await page.goto(`/search/?q=${encodeURIComponent('"World Nomad Games"')}`);
  await answered(page);
  expect(await foundPlaces(page)).toHaveLength(1);
  const loaded = await core(page);
  expect(asked.filter((one) => isSpeech(one, loaded))).toHaveLength(1);
});
