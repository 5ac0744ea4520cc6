import { expect, type Route, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { answered, askedFor, ask, foundPlaces } from "../support/search-page.ts";
import { accessFaults } from "../support/access.ts";

const LONG = "/meetings/2024-11-27-astana/";
const count = "#count";

test("says what it searched for: forms, spellings, what is left out and what stands nowhere", async ({ page }) => {
  const said = page.locator("#said");
  await page.goto("/search/");
  await answered(page);
  await ask(page, "talks -cybernetics");
  await expect(said).toHaveText(
    "Searched for talks (8), also read as talk (2). Left out: cybernetics, which stands nowhere in the archive.",
  );
  await ask(page, "Tokaev");
  await expect(said).toHaveText("Searched for Tokaev, in no paragraph as typed, read as Tokayev (7).");
  await ask(page, '"of the"');
  await expect(said).toHaveText(/^Searched for “of the” word for word \(\d+\)\. ?$/);
  await ask(page, "organization");
  await expect(said).toHaveText(
    "Searched for organization, in no paragraph as typed, read as organisation (8, British spelling), organisations (3, British spelling).",
  );
  await ask(page, "cooperat*");
  await expect(said).toHaveText("Searched for cooperat… and what begins so: cooperation (41), cooperating (1).");
  await ask(page, "gas OR oil");
  await expect(said).toHaveText("Searched for gas (5) or oil (2).");
});

test("nowhere is said of everything, and in no paragraph of paragraphs", async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent("Касым-Жомарт")}`);
  await answered(page);
  await expect(page.locator("#said")).toContainText("stands in no paragraph, but once beside the speech");
  await expect(page.locator("#beside")).toHaveText("Kassym-Jomart Tokayev speaks in 5 meetings, 69 paragraphs");
  await expect(page.locator("#leads")).toContainText("The archive is in English.");
  await ask(page, "cybernetics");
  await expect(page.locator("#said")).toContainText("stands nowhere in the archive");
});

test("what the words name stands above the results with its counts, and leads there", async ({ page }) => {
  await page.goto("/search/?q=Novo-Ogaryovo");
  await answered(page);
  await expect(page.locator("#beside li").first()).toHaveText(/^Place: Novo-Ogaryovo, 1 meeting, \d+ paragraphs$/);
  await ask(page, "gas");
  await expect(page.locator("#beside li").first()).toHaveText("Topic: Energy, oil and gas, 9 paragraphs in 3 meetings");
  await expect(page.locator("#beside li").nth(1)).toContainText("In the page’s lists of 7 October 2023");
  await page.locator("#beside a").first().click();
  await expect(page).toHaveURL(/\/topics\/energy\/$/);
});

test("more of what stands beside the speech is a press away", async ({ page }) => {
  await page.goto("/search/?q=Kazakhstan");
  await answered(page);
  const items = page.locator("#beside li");
  const button = page.getByRole("button", { name: /more beside the speech$/ });
  const more = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
  const before = (await items.count()) - 1;
  await button.click();
  await expect(items).toHaveCount(before + more);
});

test("a misspelt word is never replaced in silence: near words are a press away", async ({ page }) => {
  await page.goto("/search/?q=Kazahkstan+gas");
  await answered(page);
  await expect(page.locator(count)).toHaveText("Nothing found");
  await expect(page.locator("#leads")).toContainText("Instead of “kazahkstan”: Kazakhstan (73 times)");
  await page.locator("#leads").getByRole("link", { name: "Kazakhstan" }).click();
  await answered(page);
  await expect(page).toHaveURL(/\?q=Kazakhstan\+gas$/);
  await expect(page.locator(count)).toHaveText(/^\d paragraphs? in/);
});

test("a word that stands nowhere finds nothing, and the search without it is offered", async ({ page }) => {
  await page.goto("/search/?q=cybernetics+gas");
  await answered(page);
  await expect(page.locator(count)).toHaveText("Nothing found");
  await expect(page.locator("#results > li:visible")).toHaveCount(0);
  await page.getByRole("link", { name: "gas, without “cybernetics”" }).click();
  await answered(page);
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
});

test("a name among the words is offered as who said the others, and wider bounds where they find more", async ({
  page,
}) => {
  await page.goto("/search/?q=Putin+energy");
  await answered(page);
  const leads = page.locator("#leads li");
  await expect(leads.first()).toHaveText("energy, said by Vladimir Putin: 5 paragraphs");
  await expect(leads.nth(1)).toHaveText("all words in one turn: 1 turn");
  await page.getByRole("link", { name: "all words in one meeting" }).click();
  await answered(page);
  await expect(page.locator(count)).toHaveText("11 paragraphs in 3 meetings with all words in one meeting");
  await page.getByRole("link", { name: "Remove: all words in one meeting" }).click();
  await answered(page);
  await page.getByRole("link", { name: "energy, said by Vladimir Putin" }).click();
  await answered(page);
  await expect(page.locator(count)).toHaveText(/^5 paragraphs in \d meetings, said by Vladimir Putin$/);
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
  await expect(page.locator(count)).toHaveText("Nothing found, in 2022");
  await expect(page.getByRole("link", { name: "the same without any filter" })).toHaveAttribute("href", "?q=gas");
});

test("everything that narrows is in the sentence and a chip that takes it away", async ({ page }) => {
  await page.goto("/search/?q=gas+speaker:putin+after:2023&year=2024&kind=speech");
  await answered(page);
  await expect(page.locator(count)).toHaveText(
    "1 paragraph in 1 meeting, said by Vladimir Putin, in 2024, after 31 December 2023, in speech",
  );
  const chips = page.locator("#chips a");
  await expect(chips).toHaveText(["2024 ×", "Vladimir Putin ×", "after 31 December 2023 ×", "speech ×"]);
  await page.getByRole("link", { name: "Remove: Vladimir Putin" }).click();
  await answered(page);
  await expect(page).toHaveURL(/q=gas\+after%3A2023&year=2024&kind=speech$/);
  await expect(chips).toHaveCount(3);
});

test("a value that the archive does not know is said, whether typed or in the address", async ({ page }) => {
  await page.goto("/search/?q=gas+place:atlantis&speaker=nobody");
  await answered(page);
  await expect(page.locator("#chips a")).toHaveText([
    "“nobody”: there is no such speaker ×",
    "“place:atlantis”: there is no such place ×",
  ]);
  await expect(page.locator(count)).toHaveText("Nothing found, said by “nobody”, at “place:atlantis”");
});

test("what is not understood is said", async ({ page }) => {
  await page.goto("/search/?q=title:gas+AND+before:soon");
  await answered(page);
  await expect(page.locator("#notes li")).toHaveText([
    /^There is no field “title:” /,
    "AND is not needed: all words are looked for.",
    /^“before:soon” is not understood as a day/,
  ]);
  const head = await page.locator("#notes").evaluate((list) => getComputedStyle(list, "::before").content);
  expect(head, "these are no editor’s notes").toBe("none");
});

test("the window’s title says what is searched for", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await expect(page).toHaveTitle("gas – Search – The Putin–Tokayev Transcripts");
  await ask(page, "");
  await expect(page).toHaveTitle("Search – The Putin–Tokayev Transcripts");
});

test("while typing, the last word finds what begins so; once it is entered, itself", async ({ page }) => {
  await page.goto("/search/");
  await answered(page);
  await page.locator("#q").pressSequentially("kazak");
  await expect(page.locator("#said")).toContainText("kazak… and what begins so: kazakhstan");
  await page.locator("#q").press("Enter");
  await expect(page.locator("#said")).toContainText("kazak, which stands nowhere");
});

test("typing asks for nothing twice, and searches when it pauses", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(askedFor(request)));
  await page.goto("/search/");
  await answered(page);
  await page.locator("#q").pressSequentially("cooperation", { delay: 60 });
  await expect(page.locator("#said")).toContainText("cooperation");
  await answered(page);
  expect(new Set(asked).size).toBe(asked.length);
});

test("a result leads to its paragraph, whose words are marked until the marks are cleared", async ({ page }) => {
  await page.goto("/search/?q=nomad+games");
  await answered(page);
  const result = page.locator("#results .place > a").first();
  await expect(result).toHaveAttribute("href", /^\/meetings\/2024-11-27-astana\/\?mark=.*&hits=\d+#t1p19$/);
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

test("on the meeting’s page one goes from hit to hit, and the address is always the one to cite", async ({ page }) => {
  await page.goto("/search/?q=cooperation&meeting=2024-11-27-astana&sort=oldest");
  await answered(page);
  const all = await foundPlaces(page);
  await page.locator("#results .place > a").first().click();
  const bar = page.getByRole("group", { name: "Words found" });
  await expect(bar).toContainText(`hit 1 of ${all.length}`);
  await bar.getByRole("button", { name: "Next" }).click();
  await expect(bar).toContainText(`hit 2 of ${all.length}`);
  await expect(page).toHaveURL(new RegExp(`/meetings/2024-11-27-astana/#${all[1]?.split("#")[1]}$`));
  await bar.getByRole("button", { name: "Previous" }).click();
  await bar.getByRole("button", { name: "Previous" }).click();
  await expect(bar).toContainText(`hit ${all.length} of ${all.length}`);
  await expect(page.locator(`[id="${all.at(-1)?.split("#")[1]}"]`)).toBeInViewport();
  await expect(page.locator(":focus")).toHaveAttribute("href", `#${all.at(-1)?.split("#")[1]}`);
  const marks = () => page.evaluate(() => CSS.highlights.get("found")?.size);
  expect(await marks()).toBeGreaterThanOrEqual(all.length);
});

test("numbers, signs, hyphens and apostrophes are marked as they are printed", async ({ page }) => {
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("found") ?? [])].map((range) => (range instanceof Range ? range.toString() : "")),
    );
  for (const [query, printed] of [
    ["17bn", "17 billion"],
    ["3,600 OR 2000 OR 24000", "24,000"],
    ["Kazakhstan's", "Kazakhstan’s"],
  ] as const) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await answered(page);
    const links = page.locator("#results .place > a");
    const found = [];
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
      await page.goto(href);
      await page.waitForFunction(() => CSS.highlights.has("found"));
      found.push(...(await marked()));
    }
    expect(found, query).toContain(printed);
  }
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

test("every value of a facet says how many it would leave, and choosing it leaves that many", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await expect(page.locator("#facet-year label")).toHaveText(["20243"]);
  await page.locator('input[name="meeting"][value="2024-02-21-kazan"]').check();
  await answered(page);
  await expect(page).toHaveURL(/\?q=gas&meeting=2024-02-21-kazan$/);
  await expect(page.locator(count)).toHaveText("1 paragraph in 1 meeting, at the meeting of 21 February 2024, Kazan");
  await expect(page.locator('input[name="meeting"][value="2024-02-21-kazan"]')).toBeFocused();
  await page.locator('input[name="meeting"][value="2024-11-27-astana"]').check();
  await answered(page);
  await expect(page.locator(count)).toContainText("3 paragraphs in 2 meetings");
});

test("values stand in the order of their counts, and the rest of a long list is a press away", async ({ page }) => {
  await page.goto("/search/?q=cooperation");
  await answered(page);
  const sizes = page.locator("#facet-topic .size");
  await expect(sizes).toHaveCount(8);
  const shown = (await sizes.allTextContents()).map(Number);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  const button = page.locator("#facet-topic").getByRole("button", { name: /more$/ });
  const more = Number.parseInt((await button.textContent()) ?? "", 10);
  await button.click();
  await expect(sizes).toHaveCount(8 + more);
  await expect(page.locator("#facet-topic input").first()).toBeFocused();
});

test("on a phone, what narrows is folded away, says how much does, and leads back to the results", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/search/?q=cooperation&year=2024&speaker=vladimir-putin");
  await answered(page);
  const narrow = page.locator("#narrow > summary");
  await expect(narrow).toHaveText("Narrow (2)");
  await expect(page.locator("#facet-year")).toBeHidden();
  await narrow.click();
  await expect(page.locator("#facet-year")).toBeVisible();
  await page.getByRole("button", { name: /^Show \d+ results$/ }).click();
  await expect(page.locator("#facet-year")).toBeHidden();
  await expect(page.locator(count)).toBeFocused();
});

test("results come before what narrows them, under a heading of their own", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await expect(page.getByRole("heading", { name: "Results" })).toHaveCount(1);
  await expect(page.locator("#facet-year input")).toHaveCount(1);
  const before = await page.evaluate(() => {
    const [results, narrow] = [document.querySelector("#results a"), document.querySelector("#narrow input")];
    return results && narrow ? results.compareDocumentPosition(narrow) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(before).toBeGreaterThan(0);
});

test("a result names its number and day as the link, and its speaker as a link to the speaker", async ({ page }) => {
  await page.goto("/search/?q=laughter");
  await answered(page);
  await expect(page.locator("#results .place > a")).toHaveText("6.1 · 21 February 2024, Kazan");
  await page.locator("#results .who > a").click();
  await expect(page).toHaveURL(/\/speakers\/kassym-jomart-tokayev\/$/);
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
  const result = (day: string) => page.locator("#results > li", { hasText: day }).first();
  await expect(result("7 October 2023").locator(".place")).toContainText(
    "Novo-Ogaryovo [place taken from the page’s summary]",
  );
  await expect(result("27 November 2024").locator(".when")).toContainText("talks [title given by this archive]");
  await expect(result("19 August 2022").locator(".place")).not.toContainText("[");
});

test("in order of time, results stand under their meetings", async ({ page }) => {
  await page.goto("/search/?q=talks");
  await answered(page);
  await page.locator("#sort").selectOption("newest");
  await answered(page);
  await expect(page.locator("#results h2 .when")).toHaveText([
    "27 November 2024, Astana",
    "21 February 2024, Kazan",
    "7 October 2023, Novo-Ogaryovo [place taken from the page’s summary]",
    "19 August 2022, Sochi",
  ]);
});

test("a result takes its own bytes of a file, or the whole file from a host that sends no part of one", async ({
  context,
  page,
}) => {
  const statuses: number[] = [];
  page.on("response", (response) => response.url().includes("/leaves/") && statuses.push(response.status()));
  await page.goto("/search/?q=gas");
  await answered(page);
  const shown = await page.locator("#results").innerText();
  expect(new Set(statuses)).toEqual(new Set([206]));
  await context.route("**/search/data/leaves/*", async (route) => {
    const headers = Object.entries(route.request().headers()).filter(([name]) => name !== "range");
    await route.fulfill({ response: await route.fetch({ headers: Object.fromEntries(headers) }) });
  });
  statuses.length = 0;
  await page.reload();
  await answered(page);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await page.locator("#results").innerText()).toBe(shown);
});

test("an answer that comes late does not replace a newer one", async ({ page }) => {
  await page.goto("/search/?q=gas");
  await answered(page);
  await page.route("**/leaves/*", async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue();
  });
  await page.locator("#q").fill("sport");
  await page.locator("#q").press("Enter");
  await ask(page, "nuclear");
  const found = await page.locator(count).textContent();
  await page.waitForTimeout(900);
  await expect(page.locator(count)).toHaveText(found ?? "");
  await expect(page.locator("#said")).toContainText("nuclear");
});

/** What a search for one word needs, before the results. */
const PARTS = {
  "the worker": "**/_astro/search-*.js",
  "the core": "**/search/data/core.bin*",
  Pagefind: "**/search/data/pagefind/wasm*",
  "Pagefind’s list of records": "**/search/data/pagefind/*.pf_meta*",
  "Pagefind’s index": "**/search/data/pagefind/index/*",
  "the words": "**/search/data/words/*",
  "the slices": "**/search/data/slices/*",
  "the leaves": "**/search/data/leaves/*",
};

const FAILURES: Record<string, (route: Route) => Promise<void>> = {
  "does not arrive": (route) => route.abort(),
  "is not there": (route) => route.fulfill({ status: 404, body: "" }),
  "is cut off": async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
};

for (const [name, pattern] of Object.entries(PARTS)) {
  for (const [what, failure] of Object.entries(FAILURES)) {
    test(`says so when ${name} ${what}, and finds what was asked when tried again`, async ({ context, page }) => {
      await context.route(pattern, failure);
      await page.goto("/search/?q=gas");
      await expect(page.getByText("The search index did not arrive")).toBeVisible();
      await expect(page.locator("main").getByRole("link", { name: "topics" })).toBeVisible();
      await context.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
      await expect(page.getByText("The search index did not arrive")).toBeHidden();
      await expect(page.locator(count)).toBeFocused();
      await expect(page.locator("#facet-year input")).toHaveCount(1);
    });
  }
}

test("what comes late is waited for, said to be late, and may be tried again", async ({ context, page }) => {
  test.setTimeout(60_000);
  await page.clock.install();
  let asked = 0;
  await context.route(PARTS["the core"], async (route) => {
    asked += 1;
    if (asked > 1) await route.continue();
  });
  await page.goto("/search/?q=gas");
  await expect.poll(() => asked, "the first search has asked before it is given up").toBe(1);
  await page.clock.runFor(2000);
  await expect(page.locator("#waiting")).toHaveText("Searching; the connection is slow …");
  await page.clock.runFor(10_000);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
  await expect(page.locator("#waiting")).toBeEmpty();
});

test("what arrives after it was said to be late is shown all the same", async ({ context, page }) => {
  let go: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (go = resolve));
  await page.clock.install();
  await context.route(PARTS["the core"], async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/search/?q=gas");
  await page.clock.runFor(12_000);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  go();
  await expect(page.locator(count)).toHaveText("3 paragraphs in 2 meetings");
  await expect(page.getByRole("button", { name: "Try again" })).toBeHidden();
});

test("where only the facets do not arrive, the results stay, and the rest can be loaded", async ({ context, page }) => {
  await context.route("**/search/data/values/*/*", (route) => route.abort());
  await page.goto("/search/?q=gas");
  await expect(page.locator("#late")).toBeVisible();
  await expect(page.locator("#results .words")).toHaveCount(3);
  await context.unrouteAll();
  await page.getByRole("button", { name: "Load it" }).click();
  await expect(page.locator("#facet-year input")).toHaveCount(1);
  await expect(page.locator("#late")).toBeHidden();
});

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
  expect(quotations).toMatch(/7 October 2023, Novo-Ogaryovo \[place taken from the page’s summary\], \d/);
  expect(quotations).toMatch(/talks \[title given by this archive\], 27 November 2024, Astana, \d/);
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
  for (const control of ["#narrow", ".tools", ".how", "#leads"]) await expect(page.locator(control)).toBeHidden();
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
      expect(await accessFaults(page)).toEqual([]);
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

test("on a narrow window a button above the results leads to the choices below them", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/search/?q=trade");
  await answered(page);
  await page.getByRole("button", { name: "Narrow", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: /^Vladimir Putin/ })).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("button", { name: "Narrow", exact: true })).toBeHidden();
});
