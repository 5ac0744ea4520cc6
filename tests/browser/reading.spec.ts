import { expect, type Page, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";
import { KAZAN, KINDS } from "../support/kinds.ts";

/** Fails a test on any console message, page error or request to another host. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on("console", (message) => seen.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") seen.push(request.url());
  });
  return seen;
}

for (const [kind, path] of Object.entries(KINDS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the ${kind} page has no accessibility fault in the ${colorScheme} scheme, and a quiet console`, async ({
      page,
    }) => {
      const seen = watch(page);
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await accessFaults(page)).toEqual([]);
      expect(seen).toEqual([]);
    });
  }

  for (const width of [320, 768, 1280]) {
    test(`the ${kind} page fits a window ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test("a reader goes from the chronology to a meeting, to the next one, and to its source", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^21 February 2024, Kazan Meeting with President/ })
    .click();
  await expect(page).toHaveURL(KAZAN);
  await page
    .getByRole("link", { name: /^Later: 3 July 2024/ })
    .first()
    .click();
  await expect(page).toHaveURL("/meetings/2024-07-03-astana/");
  await page.getByRole("link", { name: "The text as received, line by line" }).click();
  await expect(page.getByRole("table")).toContainText("Official website of the President of Russia");
});

test("a paragraph under the mouse or followed leads to its source line, and the line back to the paragraph", async ({
  page,
}) => {
  await page.goto(KAZAN);
  await page.locator("#t5p1").hover();
  await page.locator("#t5p1").getByRole("link", { name: "source" }).click();
  await expect(page).toHaveURL(`${KAZAN}source/#t5p1`);
  await expect(page.locator("#L47")).toContainText("3.6.");
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${KAZAN}#t5p1`);
  await expect(page.getByRole("link", { name: "source", exact: true })).toHaveCount(1);
  await page.getByRole("link", { name: "source", exact: true }).click();
  await page.locator("#L47").getByRole("link", { name: "5.1" }).click();
  await expect(page).toHaveURL(`${KAZAN}#t5p1`);
  await expect(page.locator(":target")).toHaveText(/3\.6\./);
});

test("arriving at a paragraph shows it, marked, and moves nothing else", async ({ page }) => {
  await page.goto(KAZAN);
  const width = (await page.locator("#t6p4").boundingBox())?.width;
  await page.goto(`${KAZAN}#t6p4`);
  const paragraph = page.locator("#t6p4");
  await expect(paragraph).toBeInViewport();
  expect((await paragraph.boundingBox())?.width).toBe(width);
  const background = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background("#t6p4")).not.toBe(await background("#t6p3"));
});

test("the number of a paragraph copies its address and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(KAZAN);
  await page.locator(".record").getByRole("link", { name: "6.4", exact: true }).click();
  await expect(page).toHaveURL(`${KAZAN}#t6p4`);
  await expect(page.getByRole("status").filter({ hasText: "6.4" })).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.pathname + copied.hash).toBe(`${KAZAN}#t6p4`);
});

test("text copied by hand has plain spaces and carries no margin number and no spoken label", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(KAZAN);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector("#t4p2"), document.querySelector("#t5p1")];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press("ControlOrMeta+c");
  const selected = await page.evaluate(() => navigator.clipboard.readText());
  expect(selected).toContain("3.5 percent [GDP growth] is an impressive result.");
  expect(selected).not.toMatch(/4\.2|4\.3|5\.1|page’s gloss|\b45\b|\b47\b/);
});

test("the keyboard alone reaches the text, its numbers and the search", async ({ page }) => {
  await page.goto(KAZAN);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^Earlier: 7 October 2023/ }).first()).toBeFocused();
  await page.getByRole("link", { name: "1.1", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${KAZAN}#t1p1`);
});

test("glosses, stage directions and omissions are announced as the record's, not the speaker's", async ({ page }) => {
  await page.goto(KAZAN);
  await expect(page.locator("#t4p3 .gloss")).toHaveText("the page’s gloss: [GDP growth]");
  await expect(page.locator("#t6p1 .stage")).toHaveText("stage direction: (Laughter.)");
  await page.goto("/meetings/2022-08-19-sochi/");
  await expect(page.locator(".record .elision")).toHaveText("left out by the page: <…>");
  await expect(page.getByText("Excerpt: the page leaves out")).toBeVisible();
});

test("what the editor supplies is marked as the editor's", async ({ page }) => {
  await page.goto("/meetings/2024-11-27-astana/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("[title given by this archive]");
  await page.goto("/meetings/2023-10-07-novo-ogaryovo/");
  await expect(page.locator(".meeting-head .when")).toHaveText(
    /7 October 2023, Novo-Ogaryovo \[place taken from the page’s summary\]/,
  );
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every page of the archive is read and linked, and the search says what it needs", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^19 August 2022, Sochi Meeting with President/ })
      .first()
      .click();
    await page.locator(".record").getByRole("link", { name: "2.3", exact: true }).click();
    await expect(page).toHaveURL("/meetings/2022-08-19-sochi/#t2p3");
    await page.goto("/search/?q=gas");
    await expect(page.locator("noscript .notice")).toBeVisible();
    await expect(page.locator("noscript").getByRole("link", { name: "topics" })).toBeVisible();
  });
});

test("below a base path every step stays below it", async ({ page }) => {
  const seen = watch(page);
  await page.goto("http://127.0.0.1:4402/archive/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^19 August 2022, Sochi Meeting with President/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Kassym-Jomart Tokayev" }).first().click();
  await expect(page).toHaveURL("http://127.0.0.1:4402/archive/speakers/kassym-jomart-tokayev/");
  await page.getByRole("link", { name: "Turn 2" }).first().click();
  await expect(page).toHaveURL("http://127.0.0.1:4402/archive/meetings/2022-08-19-sochi/#t2");
  expect(seen).toEqual([]);
});

test("a printed meeting keeps its numbers and leaves out what only a screen needs", async ({ page }) => {
  await page.goto(KAZAN);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "1.1", exact: true })).toBeVisible();
  await expect(page.getByRole("search").first()).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Archive" })).toBeHidden();
});

test("while one reads, a quiet line says whose words these are; it covers no head and is not read aloud", async ({
  page,
}) => {
  await page.goto(KAZAN);
  const line = page.locator(".where-one-is");
  await expect(line).toBeHidden();
  await page.evaluate(() => document.querySelector("#t4p2")?.scrollIntoView({ block: "center" }));
  await expect(line).toHaveText("4.2 · Kassym-Jomart Tokayev · 21 February 2024, Kazan");
  await expect(line).toHaveAttribute("aria-hidden", "true");
  await page.evaluate(() => scrollTo(0, 0));
  await expect(line).toBeHidden();
});

test("the quiet line names the paragraph that was followed, for as long as it is seen", async ({ page }) => {
  const line = page.locator(".where-one-is");
  await page.goto(`${KAZAN}#t6p4`);
  await expect(line).toHaveText(/^6\.4 · /);
  await page.evaluate(() => document.querySelector("#t12p2")?.scrollIntoView({ block: "center" }));
  await expect(line).toHaveText(/^12\.2 · /);
});

test("the menu tells the page, and on a page below one what it belongs to", async ({ page }) => {
  const current = page.getByRole("navigation", { name: "Archive" }).locator("[aria-current]");
  for (const [path, name, how] of [
    ["/topics/", "Topics", "page"],
    ["/topics/energy/", "Topics", "true"],
    [KAZAN, "Meetings", "true"],
    ["/years/2024/", "Meetings", "true"],
    ["/", "Meetings", "page"],
  ] as const) {
    await page.goto(path);
    await expect(current).toHaveText(name);
    await expect(current).toHaveAttribute("aria-current", how);
  }
  for (const path of ["/search/", "/data/"]) {
    await page.goto(path);
    await expect(current).toHaveCount(0);
  }
});

test("the numbers of turns and paragraphs are targets of 24 pixels or more", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(KAZAN);
    const sides = await page
      .locator(".record .n")
      .evaluateAll((numbers) =>
        numbers.map((number) => number.getBoundingClientRect()).map(({ width: w, height: h }) => Math.min(w, h)),
      );
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24);
  }
});

for (const width of [768, 1280, 1920]) {
  test(`at ${width} px the text begins at one edge on every kind of page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const edges = new Set<number>();
    for (const path of Object.values(KINDS)) {
      await page.goto(path);
      edges.add(await page.locator("h1").evaluate((heading) => Math.round(heading.getBoundingClientRect().left)));
      edges.add(await page.locator(".site-name").evaluate((name) => Math.round(name.getBoundingClientRect().left)));
    }
    expect([...edges]).toHaveLength(1);
  });
}

test("speech stands within the first screen of a telephone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(KAZAN);
  await expect(page.locator("#t1p1")).toBeInViewport();
});

test("after the record stands what the next meeting is, and where a page's text ends it says so", async ({ page }) => {
  await page.goto("/meetings/2022-08-19-sochi/");
  await expect(page.locator(".record").last()).toContainText("The page’s text ends here.");
  const after = page.getByRole("navigation", { name: "Neighbouring meetings, after the record" });
  await expect(after).toContainText("Later: 7 October 2023, Novo-Ogaryovo: Meeting with President");
  await page.goto(KAZAN);
  await expect(page.getByText("The page’s text ends here.")).toHaveCount(0);
  await expect(page.locator(".about-text")).toContainText(
    "84 of 84 lines accounted for: 42 blank, 33 speech, 5 furniture",
  );
});
