import { expect, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";
import { answered, ask } from "../support/search-page.ts";

const marks = "#results mark";

test("finds figures by their value, says how each is worded, and marks its words", async ({ page }) => {
  await page.goto("/search/?q=amount:>20bn");
  await answered(page);
  await expect(page.locator("#count")).toHaveText("6 paragraphs in 3 meetings");
  await expect(page.locator("#said")).toContainText("Searched for amount:>20bn: ");
  await expect(page.locator("#said")).toContainText("almost US$30 billion (1)");
  expect(await page.locator(marks).allTextContents()).toContain("almost US$30 billion");
  await ask(page, "amount:<5%");
  await expect(page.locator(marks)).toHaveText(["3.5 percent"]);
  await ask(page, "amount:>900tn");
  await expect(page.locator("#said")).toHaveText("Searched for amount:>900tn, which no speaker states in the archive.");
  await expect(page.locator("#leads")).not.toContainText("The archive is in English");
  await ask(page, "-amount:>0 trade");
  expect(new Set(await page.locator(marks).allTextContents())).toEqual(new Set(["trade"]));
});

test("each figure is a line of its own, and the meeting's page marks its words", async ({ page }) => {
  await page.goto("/search/?q=amount:$20bn..$30bn&view=lines");
  await answered(page);
  await expect(page.locator("#lines-said")).toHaveText("9 lines");
  await expect(page.locator("#lines td:nth-child(2)").first()).toHaveText("US$24.5 billion");
  await page.goto("/search/?q=amount:28.4bn");
  await answered(page);
  await page.locator("#results .place > a").click();
  await expect(page).toHaveURL(/#t\d+p\d+$/);
  await page.waitForFunction(() => CSS.highlights.has("found"));
  const marked = await page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map(String));
  expect(marked).toEqual(["$28.4 billion"]);
});

test("an amount in words leads to the search by value", async ({ page }) => {
  await page.goto("/search/?q=more+than+%2420+billion");
  await answered(page);
  const leads = page.locator("#leads");
  await expect(leads).toContainText("Search by value: amount:>$20bn: 6 paragraphs");
  await leads.getByRole("link", { name: "amount:>$20bn" }).click();
  await answered(page);
  await expect(page.locator("#q")).toHaveValue("amount:>$20bn");
  await expect(page.locator("#count")).toHaveText("6 paragraphs in 3 meetings");
  expect(await accessFaults(page)).toEqual([]);
});

test("what is no amount is said, with what to type; how to search shows it", async ({ page }) => {
  await page.goto("/search/?q=gas+amount:many");
  await answered(page);
  await expect(page.locator("#notes")).toHaveText(
    "“amount:many” is not understood as an amount (>20bn, <5%, $20bn..$30bn) and was left out.",
  );
  await page.getByText("How to search").click();
  await expect(page.getByText("Figures that speakers state, by value")).toBeVisible();
});

test("figures are loaded by those searches alone that ask for them, and only where they may stand", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(/amounts\/[^?]+/.exec(request.url())?.[0] ?? ""));
  const amounts = () => asked.filter((path) => path !== "").sort();
  await page.goto("/search/?q=trade");
  await answered(page);
  await expect(page.locator("#leads")).toBeAttached();
  await ask(page, "gas 2024");
  expect(amounts()).toEqual([]);
  await ask(page, "amount:>5%");
  expect(amounts()).toEqual(["amounts/1.bin", "amounts/list.bin"]);
});

test("says so when figures do not arrive, and finds them when tried again", async ({ context, page }) => {
  await context.route("**/search/data/amounts/*", (route) => route.abort());
  await page.goto("/search/?q=amount:>20bn");
  await expect(page.getByText("The search index did not arrive")).toBeVisible();
  await context.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#count")).toHaveText("6 paragraphs in 3 meetings");
});
