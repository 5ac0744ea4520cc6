import { expect, type Page, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";

const SPEAKERS = "/topics/energy/speakers/kassym-jomart-tokayev/vladimir-putin/";
const MEETINGS = "/topics/energy/meetings/2024-02-21-kazan/2024-11-27-astana/";

const columns = (page: Page) => page.locator(".side-by-side > section");
const boxes = (page: Page) =>
  columns(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ x, y }) => [x, y]));

for (const colorScheme of ["light", "dark"] as const) {
  test(`what stands side by side has no accessibility fault in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of [SPEAKERS, MEETINGS, "/topics/energy/"]) {
      await page.goto(path);
      expect(await accessFaults(page), path).toEqual([]);
    }
  });
}

for (const width of [320, 768, 1280]) {
  test(`what stands side by side fits a window ${width} pixels wide, below each other where it is narrow`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [SPEAKERS, MEETINGS]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] = await boxes(page);
      if (width < 1024) expect([otherX, otherY > y]).toEqual([x, true]);
      else expect([otherX > x, otherY]).toEqual([true, y]);
    }
  });
}

test("no number of the second column covers words of the first", async ({ page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(SPEAKERS);
    const end = await columns(page)
      .first()
      .evaluate((column) => column.getBoundingClientRect().right);
    const starts = await columns(page)
      .last()
      .locator("a.n")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
    expect(Math.min(...starts)).toBeGreaterThan(end);
  }
});

test("it is led to from the topic's page by the keyboard alone, and needs no script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("http://127.0.0.1:4401/topics/energy/");
  const nav = page.getByRole("navigation", { name: "Side by side" });
  await expect(nav.getByRole("link")).toHaveCount(3);
  await nav.getByRole("link", { name: "Kassym-Jomart Tokayev and Vladimir Putin" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${SPEAKERS}$`));
  await expect(page.locator("h1")).toHaveText("Energy, oil and gas, side by side");
  await expect(page.locator("main")).toContainText(
    "All that Kassym-Jomart Tokayev says on the topic, 3 paragraphs, beside all that Vladimir Putin says on it, 6 paragraphs: nothing is left out.",
  );
  await expect(columns(page).first().getByRole("heading", { level: 2 })).toHaveText("Kassym-Jomart Tokayev");
  await expect(columns(page).first().getByRole("heading", { level: 3 }).first()).toHaveText("21 February 2024, Kazan");
  await expect(columns(page).last().locator("mark").first()).toHaveText("energy");
  await columns(page).first().getByRole("link", { name: "Paragraph 6.5 in its place" }).click();
  await expect(page).toHaveURL(/\/meetings\/2024-02-21-kazan\/#t6p5$/);
  await context.close();
});

test("meetings stand under their day, place and title, and the topic's page is a link away", async ({ page }) => {
  await page.goto(MEETINGS);
  await expect(page.locator("main")).toContainText(
    "All that is said on the topic on 21 February 2024, Kazan, 3 paragraphs, beside all that is said on 27 November 2024, Astana, 5 paragraphs, when it comes up next in this archive: nothing is left out.",
  );
  await expect(columns(page).first().getByRole("heading")).toContainText("21 February 2024, Kazan");
  await expect(columns(page).last().getByRole("heading")).toContainText("27 November 2024, Astana");
  await page.getByRole("link", { name: "All passages on the topic" }).click();
  await expect(page).toHaveURL(/\/topics\/energy\/$/);
});

test("on paper the columns stand beside each other", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: "print" });
  await page.goto(SPEAKERS);
  const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] = await boxes(page);
  expect([otherX > x, otherY]).toEqual([true, y]);
  await expect(page.getByRole("link", { name: "Paragraph 6.5 in its place" })).toBeVisible();
});
