import type { Server } from "node:http";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { wordsHash } from "../../src/ledger/index.ts";
import { buildSite } from "../support/build-site.ts";
import { ACCEPTED, editedCopy, runLedger } from "../support/ledger-cases.ts";
import { serve } from "../support/serve.ts";
import { accessFaults } from "../support/access.ts";

const SOCHI = "/meetings/2022-08-19-sochi/";
const OLDER = "[your link is older than these words]";

/** The archive as it is, under its own address, and after an edit, a removal, an insertion and a new name. */
const FIVE = "http://127.0.0.1:4401";
let kept: { origin: string; server: Server };

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = editedCopy();
  runLedger(folder, ...ACCEPTED);
  const { good, dir, output } = await buildSite("kept-in-browser", { CONTENT_DIR: folder });
  if (!good) throw new Error(output);
  kept = await serve(dir);
});

test.afterAll(() => kept.server.close());

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

/** What a link to some words of a paragraph carries besides its address: the hash of its words that the ledger holds. */
function checkOf(path: string, id: string): string {
  const line = readFileSync("content/ledger.txt", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${path}#${id} `));
  return `?w=${line?.split(" ")[1] ?? ""}`;
}

/** Copies a link to all words of a paragraph. */
async function copied(page: Page, id: string): Promise<URL> {
  await page.evaluate((fragment) => {
    const paragraph = document.getElementById(fragment);
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  }, id);
  await page.getByRole("button", { name: "Copy a link to these words" }).click();
  await expect(page.getByText("Link to these words copied")).toBeVisible();
  return new URL(await page.evaluate(() => navigator.clipboard.readText()));
}

test("a link to words of each paragraph carries the hash that the ledger holds", async ({ page }) => {
  for (const id of ["2022-08-19-sochi", "2024-02-21-kazan"]) {
    await page.goto(`${FIVE}/meetings/${id}/`);
    for (const paragraph of await page.locator(".turn > p[id]").all()) {
      const fragment = (await paragraph.getAttribute("id")) ?? "";
      const { hash, search, pathname } = await copied(page, fragment);
      expect(pathname).toBe(`/meetings/${id}/`);
      expect(hash).toMatch(new RegExp(`^#${fragment}(?::~:|$)`));
      expect(search).toBe(checkOf(id, fragment));
    }
  }
});

test("a link whose words are still the same says nothing, and its hash leaves the address bar", async ({ page }) => {
  await page.goto(`${FIVE}${SOCHI}${checkOf("2022-08-19-sochi", "t1p1")}&kept=1#t1p1`);
  await expect(page).toHaveURL(`${FIVE}${SOCHI}?kept=1#t1p1`);
  await expect(page.locator("#t1p1")).toBeInViewport();
  await expect(page.getByText(OLDER)).toHaveCount(0);
});

test("a link older than its words is told so beside the number, and a new one is not", async ({ page }) => {
  await page.goto(`${kept.origin}${SOCHI}${checkOf("2022-08-19-sochi", "t1p1")}#t1p1`);
  await expect(page.locator("#t1p1").getByText(OLDER)).toBeVisible();
  await expect(page.locator("#t1p1")).toContainText("[words changed 1 December 2026]");
  await expect(page.getByText(OLDER)).toHaveCount(1);
  await page.goto("about:blank");
  await page.goto(`${kept.origin}${SOCHI}#t1p1`);
  const { search } = await copied(page, "t1p1");
  expect(search).not.toBe(checkOf("2022-08-19-sochi", "t1p1"));
  await page.goto("about:blank");
  await page.goto(`${kept.origin}${SOCHI}${search}#t1p1`);
  await expect(page.locator("#t1p1")).toBeInViewport();
  await expect(page.getByText(OLDER)).toHaveCount(0);
});

test("a link to a whole turn, as numbers gave them before, still tells whether it is older", async ({ page }) => {
  const data = await page.request.get(`${FIVE}/meetings/2022-08-19-sochi.json`);
  const { turns } = (await data.json()) as { turns: { body: { kind: string; text: string }[] }[] };
  const said = turns.map(({ body }) => body.flatMap(({ kind, text }) => (kind === "paragraph" ? text : [])).join(" "));
  for (const [id, count] of [
    ["t1", 1],
    ["t2", 0],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(`${kept.origin}${SOCHI}?w=${wordsHash(said[Number(id.slice(1)) - 1] ?? "")}#${id}`);
    await expect(page).toHaveURL(`${kept.origin}${SOCHI}#${id}`);
    await expect(page.locator(`#${id}`).getByText(OLDER)).toHaveCount(count);
  }
});

test("a link to withdrawn words arrives at the note that says so", async ({ page }) => {
  await page.goto(`${kept.origin}/meetings/2024-07-03-astana/?w=0123456789#t1p3`);
  await expect(page.locator("p:has(:target)")).toHaveText("[1.3 withdrawn on 1 December 2026]");
  await expect(page.locator(":target")).toBeInViewport();
});

test("the old address of a renamed meeting leads on with what it ended in", async ({ page }) => {
  await page.goto(`${kept.origin}/meetings/2023-10-07-novo-ogaryovo/?kept=1#t2p3`);
  await expect(page).toHaveURL(`${kept.origin}/meetings/2023-10-07-moscow/?kept=1#t2p3`);
  await expect(page.locator("#t2p3")).toBeInViewport();
  await page.goto(`${kept.origin}/meetings/2023-10-07-novo-ogaryovo/source/#L12`);
  await expect(page).toHaveURL(`${kept.origin}/meetings/2023-10-07-moscow/source/#L12`);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the old address of a renamed meeting leads on", async ({ page }) => {
    await page.goto(`${kept.origin}/meetings/2023-10-07-novo-ogaryovo/`);
    await expect(page).toHaveURL(`${kept.origin}/meetings/2023-10-07-moscow/`);
  });

  test("the notes at changed and withdrawn numbers are there", async ({ page }) => {
    await page.goto(`${kept.origin}${SOCHI}#t1p1`);
    await expect(page.getByText("[words changed 1 December 2026]")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`pages with notes have no accessibility fault in the ${colorScheme} scheme and fit a narrow window`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    for (const path of [`${SOCHI}?w=0123456789#t1p1`, "/meetings/2024-07-03-astana/#t1p3"]) {
      await page.goto(`${kept.origin}${path}`);
      if (path.startsWith(SOCHI)) await expect(page.getByText(OLDER)).toBeVisible();
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
}
