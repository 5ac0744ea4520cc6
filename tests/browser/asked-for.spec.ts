import { expect, type Page, test } from "@playwright/test";

const KAZAN = "/meetings/2024-02-21-kazan/";
const ADDRESS = "https://archive.example/meetings/2024-02-21-kazan/";

/** The address that a reference manager takes from a page as it stands. */
const taken = (page: Page) => page.locator("meta[property='og:url']");

test("a reference manager takes the address of the paragraph or turn that was asked for", async ({ page }) => {
  await page.goto(`${KAZAN}#t2p3`);
  await expect(taken(page)).toHaveAttribute("content", `${ADDRESS}#t2p3`);
  await page.locator("#t3 > h2 .n").click();
  await expect(taken(page)).toHaveAttribute("content", `${ADDRESS}#t3`);
});

test("it takes that of the page where nothing of the record was asked for", async ({ page }) => {
  await page.goto(KAZAN);
  await expect(taken(page)).toHaveAttribute("content", ADDRESS);
  for (const fragment of ["main", "nothing", "t2p3", ""]) {
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expect(taken(page)).toHaveAttribute("content", fragment === "t2p3" ? `${ADDRESS}#t2p3` : ADDRESS);
  }
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", ADDRESS);
});
