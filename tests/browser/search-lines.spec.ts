import { expect, type Page, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { answered } from "../support/search-page.ts";
import { accessFaults } from "../support/access.ts";

const TRADE = "/search/?q=trade&view=lines";

const words = (page: Page) => page.locator("#lines td:nth-child(2)");

test("each place found is a line, with the words found in one column and a link to them", async ({ page }) => {
  await page.goto(TRADE);
  await answered(page);
  await expect(page.locator("#lines-said")).toHaveText("16 lines");
  await expect(words(page)).toHaveCount(16);
  expect(new Set((await words(page).allTextContents()).map((text) => text.toLowerCase()))).toEqual(new Set(["trade"]));
  const lefts = await words(page).evaluateAll((cells) =>
    cells.map((cell) => Math.round(cell.getBoundingClientRect().left)),
  );
  expect(new Set(lefts).size).toBe(1);
  await expect(page.locator("#results > li")).toHaveCount(0);
  const link = page.locator("#lines a").first();
  await expect(link).toHaveAttribute("href", /\/meetings\/2022-08-19-sochi\/#t1p3:~:text=/);
  await link.click();
  await expect(page).toHaveURL(/\/meetings\/2022-08-19-sochi\/#t1p3/);
});

test("paragraphs and lines are a choice with an address, and so is the order of each", async ({ page }) => {
  await page.goto("/search/?q=trade");
  await answered(page);
  await page.getByLabel("Show").selectOption("lines");
  await expect(page).toHaveURL(/\?q=trade&view=lines$/);
  await expect(words(page)).toHaveCount(16);
  await page.getByLabel("Order").selectOption("by the words after");
  await expect(page).toHaveURL(/\?q=trade&view=lines&sort=right$/);
  await expect(page.locator("#lines .after").first()).toHaveText(/^\.|^, /);
  const after = await page.locator("#lines .after").allTextContents();
  const firsts = after.map((text) => /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? "");
  expect(firsts).toEqual(firsts.toSorted((a, b) => a.localeCompare(b, "en")));
  await page.goBack();
  await expect(page.getByLabel("Order")).toHaveValue("oldest");
  await page.getByLabel("Show").selectOption("paragraphs");
  await expect(page).toHaveURL(/\?q=trade$/);
  await expect(page.locator("#results > li")).toHaveCount(8);
  await expect(page.locator(".lines")).toBeHidden();
});

test("more lines are a press away, and the keyboard goes on to them", async ({ page }) => {
  await page.goto("/search/?q=%22the%22&view=lines");
  await answered(page);
  await expect(words(page)).toHaveCount(50);
  const more = page.getByRole("button", { name: /^Show more of \d+ lines$/ });
  const all = Number(/\d+/.exec((await more.textContent()) ?? "")?.[0]);
  while (await more.isVisible()) {
    const before = await words(page).count();
    await more.click();
    await expect(words(page)).toHaveCount(Math.min(all, before + 50));
  }
  await expect(page.locator("#lines a").nth(Math.floor((all - 1) / 50) * 50)).toBeFocused();
});

test("all lines are kept as CSV, with what stands before and after", async ({ page }) => {
  await page.goto(`${TRADE}&sort=left`);
  await answered(page);
  await expect(page.getByRole("button", { name: "quotations" })).toBeHidden();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("search-lines.csv");
  const csv = await readFile(await file.path(), "utf8");
  expect(csv).toMatch(/^\ufeffbefore,words,after,address,date,place,place_by,title,title_by,number,speaker,role\r\n/);
  expect(csv.trim().split("\r\n")).toHaveLength(17);
});

test("how often it stands is told with its denominators, and says what it counts", async ({ page }) => {
  await page.goto("/search/?q=trade");
  await answered(page);
  await page.getByText("How often").click();
  await expect(page.locator("#frequencies p")).toHaveText(
    /^16 places among the 5,176 words of all paragraphs: 3\.09 per 1,000 words\. Words are counted as the search counts them/,
  );
  const year = page.getByRole("table", { name: "How often, by year" });
  await expect(year.getByRole("row")).toHaveText([/^Year/, /^202266129\.80$/, /^202304210\.00$/, /^2024104,1432\.41$/]);
  const speakers = page.getByRole("table", { name: "How often, by speaker" });
  await expect(speakers.getByRole("row")).toHaveCount(3);
  const bars = await year.locator("rect").evaluateAll((all) => all.map((each) => Number(each.getAttribute("width"))));
  const rates = [6 / 612, 0, 10 / 4143];
  for (const [at, rate] of rates.entries()) expect(bars[at]).toBeCloseTo((rate / (6 / 612)) * 100, 6);
  await page.getByRole("searchbox").last().fill("gas");
  await page.keyboard.press("Enter");
  await expect(page.locator("#frequencies p")).toHaveText(/^5 places/);
});

test("of a narrowed search, how often says so", async ({ page }) => {
  await page.goto("/search/?q=trade&year=2024");
  await answered(page);
  await page.getByText("How often").click();
  await expect(page.locator("#frequencies p")).toHaveText(
    /^10 places among the 4,143 words of all paragraphs that the search is narrowed to: 2\.41 per 1,000 words\./,
  );
});

test("a search without words has no lines, and says so", async ({ page }) => {
  await page.goto("/search/?year=2024&view=lines");
  await answered(page);
  await expect(page.locator("#lines-said")).toHaveText(/there is no line to show/);
  await expect(words(page)).toHaveCount(0);
});

test("what does not arrive of how often is said", async ({ context, page }) => {
  await page.goto("/search/?q=Baikonur");
  await answered(page);
  await expect(page.locator("#facet-year input")).not.toHaveCount(0);
  await context.route("**/search/data/**", (route) => route.abort());
  await page.getByText("How often").click();
  await expect(page.locator("#frequencies")).toHaveText(/could not be loaded|places? among/);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 768, 1280]) {
    test(`lines fit ${width} px and have no fault of access, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${TRADE}&sort=right`);
      await answered(page);
      await page.getByText("How often").click();
      await expect(page.getByRole("table", { name: "How often, by meeting" })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await accessFaults(page)).toEqual([]);
    });
  }
}
