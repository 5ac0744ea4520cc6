import { expect, type Page, type Route, test } from "@playwright/test";
import { pastedQuotations } from "../support/pasted.ts";
import { accessFaults } from "../support/access.ts";

const verdict = "#count";

const address = (text: string): string => `/check/?${new URLSearchParams([["q", text]])}`;

const QUOTED = "“Russia’s investment has reached US$71 billion,” Tokayev said.";

/** The links of an answer's paragraphs, as `<meeting>#<paragraph>`. */
const places = (page: Page): Promise<string[]> =>
  page
    .locator("#answer .place a")
    .evaluateAll((links: HTMLAnchorElement[]) =>
      links.map(({ href }) => href.replace(/^.*\/meetings\/([^/]+)\/#(\w+).*$/, "$1#$2")),
    );

for (const { about, text, says, at, shows, hides } of pastedQuotations()) {
  test(`a pasted quotation is answered on the page: ${about}`, async ({ page }) => {
    await page.goto(address(text));
    await expect(page.locator(verdict)).toHaveText(says);
    expect(await places(page)).toEqual(at);
    const answer = page.locator("#answer");
    for (const part of shows) await expect(answer).toContainText(part);
    for (const part of hides) await expect(answer).not.toContainText(part);
  });
}

test("no answer says how much of a quotation is right", async ({ page }) => {
  await page.goto(address("I believe Russia's investment has not reached $17 billion"));
  await expect(page.locator(verdict)).toHaveText("Not word for word: it differs in 1 place.");
  expect(await page.locator("main").innerText()).not.toMatch(/\d ?%|percent alike|match/);
});

test("what differs stands side by side, and is marked in the record", async ({ page }) => {
  await page.goto(address(QUOTED));
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toHaveText("US$71 billionUS$17 billion");
  await expect(page.locator("#answer td mark")).toHaveText(["71", "17"]);
  await expect(page.locator("#answer blockquote mark")).toHaveText(["17"]);
  await expect(page.locator(".claim")).toHaveText("Not by Tokayev, but by Vladimir Putin.");
});

test("what is not compared is printed", async ({ page }) => {
  await page.goto("/check/");
  await page.getByText("What is compared").click();
  await expect(page.locator(".how")).toContainText("capital and small letters; the kinds of quotation marks");
  await expect(page.locator(".how")).toContainText("US$ and $");
});

test("every text has an address, and the way back leads to the one before", async ({ page }) => {
  await page.goto("/check/");
  await expect(page.locator(verdict)).toBeHidden();
  const box = page.getByRole("textbox", { name: /^A sentence from an article/ });
  await box.fill("Our trade is growing");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.locator(verdict)).toHaveText(/^Too short to tell/);
  await expect(page).toHaveURL(/\/check\/\?q=Our\+trade\+is\+growing$/);
  await box.fill("Our trade is growing. It increased by 34.4 percent");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.locator(verdict)).toHaveText("Word for word.");
  await page.goBack();
  await expect(page.locator(verdict)).toHaveText(/^Too short to tell/);
  await expect(box).toHaveValue("Our trade is growing");
  await page.goBack();
  await expect(page.locator(verdict)).toBeHidden();
  await page.goForward();
  await page.goForward();
  await expect(page.locator(verdict)).toHaveText("Word for word.");
  await page.reload();
  await expect(page.locator(verdict)).toHaveText("Word for word.");
});

test("the answer leads to the words in the meeting", async ({ page }) => {
  await page.goto(address("Our trade is growing. It increased by 34.4 percent"));
  const link = page.locator("#answer .place a");
  await expect(link).toHaveAttribute("href", /#t1p3:~:text=Our%20trade%20is%20growing/);
  await link.click();
  await expect(page).toHaveURL(/\/meetings\/2022-08-19-sochi\/#t1p3/);
  await expect(page.locator("#t1p3")).toBeInViewport();
});

test("it is used with the keyboard alone", async ({ page }) => {
  await page.goto("/check/");
  await page.locator("#q").focus();
  await page.keyboard.type("Russia is Kazakhstan's biggest trade partner of all");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Check" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(verdict)).toHaveText(/^Not word for word/);
});

test("hostile text is text", async ({ page }) => {
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(
    address('<img src=x onerror=alert(1)> Our trade is growing <b>fast</b>, it increased by 34.4 percent "'),
  );
  await expect(page.locator(verdict)).not.toBeEmpty();
  expect(await page.locator("#answer img, #answer b").count()).toBe(0);
  expect(said).toEqual([]);
});

test("what does not arrive is said, and may be tried again", async ({ context, page }) => {
  const failure = (route: Route) => route.abort();
  await context.route("**/search/data/words/*", failure);
  await page.goto(address(QUOTED));
  await expect(page.locator(verdict)).toHaveText("The quotation could not be checked");
  await expect(page.getByText("The search index did not arrive")).toBeVisible();
  await context.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(verdict)).toHaveText("Not word for word: it differs in 1 place.");
  await expect(page.locator(verdict)).toBeFocused();
  await expect(page.getByText("The search index did not arrive")).toBeHidden();
});

test("what comes late is said to be late", async ({ context, page }) => {
  await page.clock.install();
  let asked = 0;
  await context.route("**/search/data/core.bin*", async (route) => {
    asked += 1;
    if (asked > 1) await route.continue();
  });
  await page.goto(address(QUOTED));
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(2000);
  await expect(page.locator("#waiting")).toHaveText("Checking; the connection is slow …");
  await page.clock.runFor(10_000);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(verdict)).toHaveText("Not word for word: it differs in 1 place.");
  await expect(page.locator("#waiting")).toBeEmpty();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it would do, and where to look instead", async ({ page }) => {
    await page.goto("/check/");
    await expect(page.locator("noscript .notice")).toContainText("needs JavaScript");
    await expect(page.locator("noscript .notice")).toBeVisible();
    await expect(page.locator("noscript a").first()).toBeVisible();
    await expect(page.locator("#checked")).toBeHidden();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 768, 1280]) {
    test(`the page fits ${width} px and has no fault of access, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address("both our countries are increasing [their] investments … about $4.5 billion"));
      await expect(page.locator(verdict)).toHaveText(/^Not word for word/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await accessFaults(page)).toEqual([]);
    });
  }
}

test("a phrase that stands nowhere is offered to be checked", async ({ page }) => {
  await page.goto(`/search/?${new URLSearchParams([["q", '"investment has reached 71 billion"']])}`);
  await page.getByRole("link", { name: "Check it as a quotation" }).click();
  await expect(page).toHaveURL(/\/check\/\?q=/);
  await expect(page.locator(verdict)).toHaveText(/^Not word for word/);
});

/** Selects some words of a paragraph as a reader does. */
async function select(page: Page, id: string, words: string, to?: { id: string; words: string }): Promise<void> {
  await page.evaluate(
    ([from, end]) => {
      const find = (at: { id: string; words: string }): [Node, number] => {
        const walker = document.createTreeWalker(document.getElementById(at.id) ?? document, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const place = (node.textContent ?? "").indexOf(at.words);
          if (place >= 0) return [node, place];
        }
        throw new Error(`${at.words} is not there.`);
      };
      const [[first, start], [last, place]] = [find(from), find(end)];
      getSelection()?.setBaseAndExtent(first, start, last, place + end.words.length);
    },
    [{ id, words }, to ?? { id, words }] as const,
  );
}

const SOCHI = "/meetings/2022-08-19-sochi/";
const copyWords = { name: "Copy a link to these words" };

test("selected words get a link that lands on just them", async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(SOCHI);
  await expect(page.getByRole("button", copyWords)).toBeHidden();
  await select(page, "t1p3", "investment has reached US$17 bil");
  await page.getByRole("button", copyWords).click();
  await expect(page.getByText("Link to these words copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /\/meetings\/2022-08-19-sochi\/\?w=[0-9a-f]{10}#t1p3:~:text=investment%20has,US%2417%20billion$/,
  );
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(page.getByRole("button", copyWords)).toBeHidden();
  await page.goto(new URL(copied).pathname + new URL(copied).search + new URL(copied).hash);
  await expect(page.locator("#t1p3")).toBeInViewport();
  await expect(page.getByText("your link is older than these words")).toHaveCount(0);
});

test("words selected from one paragraph to another get one link, and a whole paragraph that stands twice its own", async ({
  context,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(SOCHI);
  const copied = async () => {
    await page.getByRole("button", copyWords).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await select(page, "t1p4", "in all areas", { id: "t1p5", words: "I am very glad" });
  expect(decodeURIComponent(await copied())).toMatch(/#t1p4:~:text=in all areas\.,am very glad$/);
  await select(page, "t4p1", "Thank you.");
  expect(await copied()).toMatch(/#t4p1$/);
});

test("where a browser knows no text directives, the words are marked all the same", async ({ page }) => {
  // Chromium takes the directive out of every address, so its scripts are handed one as other browsers leave it.
  await page.addInitScript(() => {
    delete (Document.prototype as { fragmentDirective?: unknown }).fragmentDirective;
    Object.assign(globalThis, { left: "#t1p3:~:text=investment%20has,US%2417%20billion" });
  });
  await page.route("**/*.js", async (route) => {
    const answer = await route.fetch();
    const script = (await answer.text()).replaceAll("location.hash", "(globalThis.left??location.hash)");
    await route.fulfill({ response: answer, body: script });
  });
  await page.goto(SOCHI);
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map((range) => (range as Range).toString()));
  await expect.poll(marked).toEqual(["investment has reached US$17 billion"]);
  await expect(page).toHaveURL(/#t1p3$/);
});
