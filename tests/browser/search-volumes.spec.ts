import { expect, type Page, test } from "@playwright/test";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { buildSite } from "../support/build-site.ts";
import { answered, ask, foundPlaces } from "../support/search-page.ts";
import { serve } from "../support/serve.ts";
import { volumeContent, YEARS } from "../support/volumes.ts";

/** The five in three volumes on one host, each in a folder of its name. */
const HOST = ".sites/volumes";

/** Where all five are in one archive. */
const WHOLE = "http://127.0.0.1:4401";

let host: { origin: string; server: Server };

test.beforeAll(async () => {
  test.setTimeout(180_000);
  for (const year of YEARS) {
    const settings = {
      CONTENT_DIR: volumeContent(year),
      BASE_PATH: `/${year}/`,
      VOLUMES: YEARS.map((each) => `/${each}/`).join(" "),
    };
    const { good, output } = await buildSite(`volumes/${year}`, settings);
    await rm(settings.CONTENT_DIR, { recursive: true });
    if (!good) throw new Error(output.slice(-2000));
  }
  host = await serve(HOST);
});

test.afterAll(() => host.server.close());

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${host.origin}${address}`);
  await answered(page);
}

const addresses = (page: Page): Promise<string[]> =>
  page.locator("#results .place > a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

for (const query of [
  "cooperation",
  '"trade and economic"',
  "trade OR energy",
  "gas -oil",
  "speaker:tokayev amount:>1bn",
]) {
  for (const sort of ["relevance", "oldest", "newest"]) {
    test(`volumes find what one archive finds: ${query}, ${sort}`, async ({ page }) => {
      const address = `?${new URLSearchParams({ q: query, sort })}`;
      await page.goto(`${WHOLE}/search/${address}`);
      await answered(page);
      const [count, places] = [await page.locator("#count").textContent(), await foundPlaces(page)];
      expect(places.length).toBeGreaterThan(0);
      await open(page, `/2023/search/${address}`);
      await expect(page.locator("#count")).toHaveText(count ?? "");
      expect(await foundPlaces(page)).toEqual(places);
      await expect(page.locator("#notes > li")).toHaveCount(0);
    });
  }
}

test("results lead into their volumes, where what was found is marked", async ({ page }) => {
  await open(page, "/2023/search/?q=cooperation&sort=oldest");
  const found = await addresses(page);
  expect(found[0]).toMatch(/^\/2022\/meetings\/2022-08-19-sochi\/\?mark=/);
  expect(found.every((address) => address.startsWith(`/${/meetings\/(\d+)/.exec(address)?.[1]}/`))).toBe(true);
  await page.locator("#more").click();
  await expect(page.locator('#results .place > a[href^="/2024/"]').first()).toBeVisible();
  for (const year of YEARS)
    expect((await addresses(page)).some((address) => address.startsWith(`/${year}/`))).toBe(true);
  await page.locator("#results .place > a").first().click();
  // What was found leaves the address as soon as it is marked.
  await expect(page).toHaveURL(`${host.origin}${found[0]?.replace(/\?[^#]*/, "")}`);
  await expect(page.locator("h1")).toContainText("Kassym-Jomart Tokayev");
  await page.waitForFunction(() => CSS.highlights.has("found"));
  const marked = await page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map(String));
  expect(new Set(marked.map((words) => words.toLowerCase()))).toEqual(new Set(["cooperation"]));
});

test("the choices are those of all volumes, and narrow all of them", async ({ page }) => {
  await open(page, "/2022/search/");
  await expect(page.locator("#count")).toHaveText(/ paragraphs in 5 meetings to search$/);
  const years = page.locator("#facet-year label");
  await expect(years).toHaveText([/^2022\d+$/, /^2023\d+$/, /^2024\d+$/]);
  await page.goto(`${WHOLE}/search/?q=trade&speaker=vladimir-putin&year=2022&year=2024`);
  await answered(page);
  const count = (await page.locator("#count").textContent()) ?? "";
  const choices = (await page.locator("#narrow label").allTextContents()).toSorted();
  await open(page, "/2022/search/?q=trade");
  for (const [name, value] of [
    ["speaker", "vladimir-putin"],
    ["year", "2022"],
    ["year", "2024"],
  ] as const) {
    await page.locator(`#facet-${name} input[value="${value}"]`).check();
    await answered(page);
  }
  await expect(page.locator("#count")).toHaveText(count);
  expect(new URL(page.url()).search).toBe("?q=trade&speaker=vladimir-putin&year=2022&year=2024");
  await expect.poll(async () => (await page.locator("#narrow label").allTextContents()).toSorted()).toEqual(choices);
});

test("the pages say which volumes are asked, and lead to the others", async ({ page }) => {
  await page.goto(`${host.origin}/2022/search/`);
  await expect(page.locator(".volumes")).toHaveText("Searched together with the volumes /2023/, /2024/.");
  await page.goto(`${host.origin}/2023/check/`);
  await expect(page.locator(".volumes")).toHaveText("Only this volume is compared; the others are /2022/, /2024/.");
  await page.locator(".volumes a").first().click();
  await expect(page).toHaveURL(`${host.origin}/2022/check/`);
  for (const path of ["search", "check"]) {
    await page.goto(`${WHOLE}/${path}/`);
    await expect(page.locator(".volumes")).toHaveCount(0);
  }
});

test("lines and files name the volumes", async ({ page }) => {
  await open(page, "/2024/search/?q=trade&view=lines");
  await expect(page.locator("#lines a").first()).toHaveAttribute("href", /^\/2022\/meetings\/2022-08-19-sochi\/#t1p3/);
  await open(page, "/2024/search/?q=trade&sort=oldest");
  const download = page.waitForEvent("download");
  await page.locator("#csv").click();
  const table = await readFile(await (await download).path(), "utf8");
  expect(table).toContain(`"${host.origin}/2022/meetings/2022-08-19-sochi/#t1p3"`);
  expect(table).toContain(`"${host.origin}/2024/meetings/`);
});

test("no page asks another host, and nothing is loaded of a volume but what its results need", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "/2022/search/?q=nuclear");
  await expect(page.locator("#facet-topic label").first()).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(host.origin) && !url.startsWith("blob:"))).toEqual([]);
  expect(asked.filter((url) => url.includes("wasm.unknown"))).toHaveLength(1);
  const others = asked
    .filter((url) => /\/202[34]\//.test(url))
    .map((url) => new URL(url).pathname.slice("/2023".length));
  expect(others.every((path) => path.startsWith("/search/data/"))).toBe(true);
  expect(new Set(others).size).toBeLessThan(60);
});

test("a volume that is not there is told, the others are searched, and it is found once it is there", async ({
  page,
}) => {
  await rename(resolve(HOST, "2023"), resolve(HOST, "away"));
  try {
    await open(page, "/2022/search/?q=cooperation&sort=oldest");
    await expect(page.locator("#notes > li")).toHaveText(["The volume /2023/ did not answer and is not searched."]);
    await expect(page.locator("#notes > li")).toBeVisible();
    const places = await foundPlaces(page);
    expect(places.some((place) => place.startsWith("2022")) && places.some((place) => place.startsWith("2024"))).toBe(
      true,
    );
    expect(places.some((place) => place.startsWith("2023"))).toBe(false);
    await page.goto(`${host.origin}/2022/search/`);
    await expect(page.locator("#notes > li")).toBeVisible();
  } finally {
    await rename(resolve(HOST, "away"), resolve(HOST, "2023"));
  }
  await ask(page, "cooperation");
  await expect(page.locator("#notes > li")).toHaveCount(0);
  expect((await foundPlaces(page)).some((place) => place.startsWith("2023"))).toBe(true);
});

test("a volume of which a part is missing is told, and searched once it is whole", async ({ page }) => {
  const part = resolve(HOST, "2023/search/data/pagefind");
  await rename(part, `${part}-away`);
  try {
    await open(page, "/2022/search/?q=cooperation");
    await expect(page.locator("#notes > li")).toHaveText(["The volume /2023/ did not answer and is not searched."]);
  } finally {
    await rename(`${part}-away`, part);
  }
  await ask(page, "cooperation relations");
  await expect(page.locator("#notes > li")).toHaveCount(0);
  expect((await foundPlaces(page)).some((place) => place.startsWith("2023"))).toBe(true);
});

test("a volume whose index is in another form is told, and the others are searched", async ({ page }) => {
  const path = resolve(HOST, "2024/search/data/core.bin");
  const core = await readFile(path);
  await writeFile(
    path,
    gzipSync(
      gunzipSync(core)
        .toString("utf8")
        .replace(/"format":"\w+"/, '"format":"of-old"'),
    ),
  );
  try {
    await open(page, "/2022/search/?q=cooperation");
    const note = "The volume /2024/ was built by another version and is not searched.";
    await expect(page.locator("#notes > li")).toHaveText([note]);
    expect((await foundPlaces(page)).every((place) => !place.startsWith("2024"))).toBe(true);
  } finally {
    await writeFile(path, core);
  }
});
