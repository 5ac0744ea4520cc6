import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { answered, ask, foundPlaces } from "../support/search-page.ts";

const LONG = "/meetings/2024-11-27-astana/";
const count = "#count";

test("says what it searched for: forms, spellings, what is left out and what stands nowhere", async ({ page }) => {
  await page.goto("/search/");
  await answered(page);
  await ask(page, "talks -cybernetics");
  await expect(page.locator("#said")).toHaveText(
    "Searched for talks, also read as talk (2). Left out: cybernetics, which stands nowhere in the archive.",
  );
  await ask(page, "Tokaev");
  await expect(page.locator("#said")).toHaveText(
    "Searched for Tokaev, which stands nowhere as typed, read as Tokayev (7).",
  );
  await ask(page, '"of the"');
  await expect(page.locator("#said")).toHaveText("Searched for “of the” word for word.");
});

test("a word that stands nowhere finds nothing, and the search without it is offered", async ({ page }) => {
  await page.goto("/search/?q=cybernetics+gas");
  await answered(page);
  await expect(page.locator(count)).toHaveText("Nothing found");
  await expect(page.locator("#results > li:visible")).toHaveCount(0);
  await page.getByRole("link", { name: "without “cybernetics”" }).click();
  await answered(page);
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
});

test("what holds no word finds nothing to search for, and says so instead of showing everything", async ({ page }) => {
  await page.goto('/search/?q="?!"');
  await answered(page);
  await expect(page.locator(count)).toHaveText("121 paragraphs in 5 meetings to search");
  await expect(page.locator("#said")).toHaveText("No word, number or sign to search for was typed.");
  await expect(page.locator("#results > li")).toHaveCount(0);
});

test("filters that leave nothing are said to, and the search without them is offered", async ({ page }) => {
  await page.goto("/search/?q=gas&year=2022");
  await answered(page);
  await expect(page.getByRole("link", { name: "the same without any filter" })).toHaveAttribute("href", "?q=gas");
});

test("a result leads to its paragraph, whose words are marked until the marks are cleared", async ({ page }) => {
  await page.goto("/search/?q=nomad+games");
  await answered(page);
  const result = page.locator("#results .place > a").first();
  await expect(result).toHaveAttribute("href", /^\/meetings\/2024-11-27-astana\/\?mark=.*#t1p19$/);
  await result.click();
  const paragraph = page.locator("#t1p19");
  await expect(paragraph).toBeInViewport();
  expect(new URL(page.url()).search).toBe("");
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("found") ?? [])].map((range) => (range instanceof Range ? range.toString() : "")),
    );
  expect((await marked()).sort()).toEqual(["Games", "Nomad"]);
  const top = await page.evaluate(() => scrollY);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.getByRole("button", { name: "Clear marks" }).click();
  expect(await marked()).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await expect(paragraph.locator(".n")).toBeFocused();
});

test("a link with nothing to mark marks nothing, and leaves the address to cite", async ({ page }) => {
  await page.goto(`${LONG}?mark=#t1p19`);
  await expect(page).toHaveURL(new RegExp(`${LONG}#t1p19$`));
  await expect(page.getByRole("button", { name: "Clear marks" })).toHaveCount(0);
});

test("words are marked across a gloss and under other kinds of spaces", async ({ page }) => {
  await page.goto("/meetings/2024-02-21-kazan/?mark=3.5+percent+%5BGDP+growth#t4p3");
  const ranges = await page.evaluate(() =>
    [...(CSS.highlights.get("found") ?? [])].map(({ startContainer, endContainer }) => [
      startContainer.textContent?.includes("3.5"),
      endContainer.textContent?.includes("[GDP growth]"),
    ]),
  );
  expect(ranges).toEqual([[true, true]]);
});

test("going back brings the query, the filters, the shown results and the place on the page back", async ({ page }) => {
  await page.goto("/search/?q=cooperation&year=2024");
  await answered(page);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.locator("#results .place")).toHaveCount(20);
  const result = page.locator("#results .place > a").nth(15);
  await result.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await result.click();
  await page.waitForURL(/meetings/);
  await page.goBack();
  await answered(page);
  await expect(page.locator("#q")).toHaveValue("cooperation");
  await expect(page.locator('input[name="year"][value="2024"]')).toBeChecked();
  await expect(page.locator("#results .place")).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test("each finished search has one place in the history, and what is typed after it another", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  for (const typed of ["t", "ta", "talks"]) {
    await page.locator("#q").fill(typed);
    await expect(page).toHaveURL(new RegExp(`q=${typed}$`));
  }
  await ask(page, "talks");
  await page.goBack();
  await expect(page).toHaveURL(/q=gas$/);
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
});

test("every value of a facet says how many it would leave, also none, and choosing it leaves that many", async ({
  page,
}) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  const year = (id: string) => page.locator("label", { has: page.locator(`input[name="year"][value="${id}"]`) });
  await expect(year("2022").locator(".size")).toHaveText("0");
  await expect(year("2024").locator(".size")).toHaveText("3");
  await page.locator('input[name="meeting"][value="2024-02-21-kazan"]').check();
  await answered(page);
  await expect(page).toHaveURL(/\?q=gas&meeting=2024-02-21-kazan$/);
  await expect(page.locator(count)).toHaveText("1 paragraph in 1 meeting");
  await page.locator('input[name="meeting"][value="2024-11-27-astana"]').check();
  await answered(page);
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
});

test("kinds of words are told apart", async ({ page }) => {
  await page.goto("/search/?q=growth&kind=gloss");
  await answered(page);
  expect(await foundPlaces(page)).toEqual(["2024-02-21-kazan#t4p3"]);
  await expect(page.locator("#results .kind")).toHaveText("found in the page’s gloss");
  await expect(page.locator("#results i.gloss")).toHaveText("the page’s gloss: [GDP growth]");
  await page.goto("/search/?kind=stage");
  await answered(page);
  expect(await foundPlaces(page)).toEqual(["2024-02-21-kazan#t6p1"]);
});

test("a short turn is shown with the turn it answers", async ({ page }) => {
  await page.goto("/search/?q=agreed&kind=speech&meeting=2024-07-03-astana");
  await answered(page);
  const answers = page.locator("#results .answers");
  await expect(answers).toHaveText(/^in answer to Vladimir Putin: … .*\S$/);
});

test("a result says where the place or the title is not the page’s", async ({ page }) => {
  await page.goto("/search/?q=talks");
  await answered(page);
  const result = (day: string) => page.locator("#results > li", { hasText: day }).first().locator(".when");
  await expect(result("7 October 2023")).toContainText("Novo-Ogaryovo [place read from the lede] · Meeting with");
  await expect(result("27 November 2024")).toContainText("talks [editor’s title]");
  await expect(result("19 August 2022")).not.toContainText("[");
});

test("in order of time, results stand under their meetings", async ({ page }) => {
  await page.goto("/search/?q=talks");
  await answered(page);
  await page.locator("#sort").selectOption("newest");
  await answered(page);
  await expect(page.locator("#results h2 .when")).toHaveText([
    "27 November 2024, Astana",
    "21 February 2024, Kazan",
    "7 October 2023, Novo-Ogaryovo [place read from the lede]",
    "19 August 2022, Sochi",
  ]);
});

test("an answer that comes late does not replace a newer one", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await page.route("**/words/ta.bin*", async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue();
  });
  await page.locator("#q").fill("talks");
  await page.locator("#q").press("Enter");
  await ask(page, "nuclear");
  const found = await page.locator(count).textContent();
  await page.waitForTimeout(900);
  await expect(page.locator(count)).toHaveText(found ?? "");
  await expect(page.locator("#said")).toContainText("nuclear");
});

for (const part of ["table.bin", "pagefind/pagefind.js", "pagefind/index/*", "words/*", "leaves/*"]) {
  test(`says so when ${part} does not arrive, and finds what was asked when tried again`, async ({ page }) => {
    await page.route(`**/search/data/${part}*`, (route) => route.abort());
    await page.goto("/search/?q=gas");
    await expect(page.getByText("The search index did not arrive")).toBeVisible();
    await expect(page.locator("main").getByRole("link", { name: "topics" })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
    await expect(page.getByText("The search index did not arrive")).toBeHidden();
    await expect(page.locator(count)).toBeFocused();
  });
}

test("all results can be kept, as CSV and as quotations", async ({ page }) => {
  await page.goto("/search/?q=cooperation");
  await answered(page);
  const kept = async (name: string): Promise<string> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return readFile(await (await download).path(), "utf8");
  };
  const csv = await kept("CSV");
  const lines = csv.trim().split("\r\n");
  await expect(page.locator(count)).toHaveText(`${lines.length - 1} paragraphs in 5 meetings`);
  expect(csv).toMatch(/^\ufeffaddress,date,place,place_by,title,title_by,number,speaker,role,text\r\n"http:/);
  expect(csv).toContain('"Novo-Ogaryovo","lede","Meeting with');
  const quotations = await kept("quotations");
  expect(quotations).toMatch(/7 October 2023, Novo-Ogaryovo \[place read from the lede\], \d/);
  expect(quotations).toMatch(/talks \[editor’s title\], 27 November 2024, Astana, \d/);
  expect(quotations.split("\n\n")).toHaveLength(lines.length - 1);
  expect(quotations).toMatch(/^“[^]+?”\n— .+, President of .+ 2024, Astana, \d+\.\d+\. http\S+#t\d+p\d+$/m);
});

test("a quotation that is kept leaves the page’s own words outside the quotation marks", async ({ page }) => {
  await page.goto("/search/?q=laughter");
  await answered(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "quotations" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toMatch(/^“Okay, 3\.6\.” \(Laughter\.\) \(Words outside .+ the page’s, .+\)\n— Kassym-Jomart Tokayev, /);
  await expect(page.locator("#progress")).toHaveText("1 of 1");
  await ask(page, "gas");
  await expect(page.locator("#progress")).toBeEmpty();
});

test("on paper, a search is what was asked and what was found", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await page.emulateMedia({ media: "print" });
  for (const control of ["#narrow", ".tools", ".how"]) await expect(page.locator(control)).toBeHidden();
  await expect(page.locator("#said")).toBeVisible();
  await expect(page.locator("#results .words").first()).toBeVisible();
});

test("the box works from any page, by slash and as a plain form, and for one meeting", async ({ page }) => {
  await page.goto(LONG);
  await page.keyboard.press("/");
  await page.keyboard.type("gas");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Search the remarks" })).not.toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=gas$/);
  await page.goto(LONG);
  const inMeeting = page.getByRole("searchbox", { name: "Search in this meeting" });
  await inMeeting.fill("gas");
  await page.keyboard.press("Escape");
  await expect(inMeeting).not.toBeFocused();
  await inMeeting.focus();
  await page.keyboard.press("Enter");
  await answered(page);
  await expect(page).toHaveURL(/\/search\/\?meeting=2024-11-27-astana&q=gas$/);
  expect(new Set((await foundPlaces(page)).map((place) => place.split("#")[0]))).toEqual(
    new Set(["2024-11-27-astana"]),
  );
});

test("a browser can add the search", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="search"]').getAttribute("href");
  const description = await (await request.get(address ?? "")).text();
  expect(description).toContain('template="https://archive.example/search/?q={searchTerms}"');
});

test("without script the page says so, and leads to the chronology and the topics", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto("http://127.0.0.1:4401/search/?q=gas");
  await expect(page.locator("noscript .notice")).toContainText("needs JavaScript");
  await expect(page.locator("noscript .notice")).toBeVisible();
  await expect(page.locator("noscript a")).toHaveText(["all meetings in order of time", "topics"]);
  await expect(page.locator("#search")).toBeHidden();
  await page.close();
});

test("works below a base path", async ({ page }) => {
  await page.goto("http://127.0.0.1:4402/archive/search/?q=gas");
  await answered(page);
  await page.locator("#results .place > a").first().click();
  await expect(page).toHaveURL(/:4402\/archive\/meetings\/[^/]+\/#t\d+p\d+$/);
  await expect(page.getByRole("button", { name: "Clear marks" })).toBeVisible();
});

test("the console stays silent and no other host is asked", async ({ page }) => {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1:4401/") && !request.url().startsWith("blob:"))
      heard.push(request.url());
  });
  await page.goto("/search/");
  await answered(page);
  for (const query of ["gas", "Токаев", '"unclosed', "<b>x</b>", "zzz -qqq", ""]) await ask(page, query);
  expect(heard).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [state, query] of [
    ["nothing asked", ""],
    ["results", "?q=3.6+OR"],
    ["grouped", "?q=talks&sort=oldest"],
    ["none", "?q=cybernetics+gas"],
  ]) {
    test(`has no accessibility fault with ${state} in the ${colorScheme} scheme`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:4401/search/${query}`);
      await answered(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await context.close();
    });
  }
}

test("at 320 pixels nothing is wider than the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/search/?q=cooperation");
  await answered(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
