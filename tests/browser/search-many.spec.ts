import { expect, test } from "@playwright/test";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Core } from "../../src/search/files.ts";
import { buildSite } from "../support/build-site.ts";
import { corpusContent, hasCorpus } from "../support/corpus-content.ts";
import { nearMiss, phraseAt, phraseScan, seeded } from "../support/phrases.ts";
import { answered, askedFor, leafAskedFor, ask, foundPlaces } from "../support/search-page.ts";
import { serve } from "../support/serve.ts";

const PHRASES = 100;

interface Row {
  id: string;
  text: string;
}

test.describe("with many transcripts", () => {
  test.skip(!hasCorpus, "the further transcripts are not on this machine");

  let site: { origin: string; server: Server };
  let rows: Row[];

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), "search-"));
    await corpusContent(folder);
    const { dir, good, output } = await buildSite("many", { CONTENT_DIR: folder });
    await rm(folder, { recursive: true });
    if (!good) throw new Error(output.slice(-2000));
    const lines = (await readFile(join(dir, "paragraphs.ndjson"), "utf8")).trim().split("\n");
    rows = lines.map((line) => JSON.parse(line) as Row);
    site = await serve(dir);
  });

  test.afterAll(() => site.server.close());

  const places = (phrase: string): string[] => {
    const scan = phraseScan(phrase);
    return rows.filter(({ text }) => scan.test(text)).map(({ id }) => id);
  };

  test(`${PHRASES} phrases are found in exactly the paragraphs that have them, and what is almost one is not`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const random = seeded(120);
    await page.goto(`${site.origin}/search/`);
    await answered(page);
    for (let drawn = 0; drawn < PHRASES;) {
      const text = rows[Math.floor(random() * rows.length)]?.text ?? "";
      const phrase = phraseAt(text, Math.floor(random() * text.split(" ").length), 3 + Math.floor(random() * 4));
      if (phrase === null) continue;
      drawn += 1;
      for (const asked of [phrase, nearMiss(phrase, random)]) {
        await ask(page, `"${asked}"`);
        expect((await foundPlaces(page)).toSorted(), asked).toEqual(places(asked).toSorted());
      }
    }
  });

  test("the count of a phrase of very common words is exact, though only ten paragraphs are loaded", async ({
    page,
  }) => {
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(askedFor(request)));
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('"of the"')}`);
    await answered(page);
    const count = places("of the").length;
    await expect(page.locator("#count")).toContainText(`${count.toLocaleString("en")} paragraphs in`);
    const answer = await page.request.get(`${site.origin}/search/data/core.bin`);
    const core = JSON.parse(gunzipSync(await answer.body()).toString("utf8")) as Core;
    const ofSpeech = [...asked].filter((one) => (leafAskedFor(one, core) ?? Infinity) < core.speechParts);
    expect(ofSpeech.length).toBeLessThanOrEqual(10);
  });
});
