import { expect, type Page, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";

const KAZAN = "/meetings/2024-02-21-kazan/";

/** Opens the citations of a paragraph or turn as a reader does: by its number. */
async function cite(page: Page, number: string): Promise<void> {
  await page.goto(KAZAN);
  await page.locator(".record").getByRole("link", { name: number, exact: true }).click();
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Cite" })).toBeVisible();
}

/** What a form of the open citations reads as. */
const form = (page: Page, name: string) =>
  page.getByRole("dialog").locator("dt", { hasText: name }).locator("xpath=following-sibling::dd");

/** The one address of a paragraph or turn of that meeting, wherever the site is read. */
const address = (fragment: string): string => `https://archive.example${KAZAN}#${fragment}`;

test("following a number offers to cite that paragraph, by three manuals, as data and as a quotation", async ({
  page,
}) => {
  await cite(page, "4.3");
  await expect(form(page, "Link")).toHaveText(address("t4p3"));
  await expect(form(page, "Chicago, note")).toContainText(
    "The Putin–Tokayev Transcripts, February 21, 2024, para. 4.3",
  );
  await expect(form(page, "Chicago, short note")).toHaveText(
    "Tokayev, “Meeting with President of Kazakhstan Kassym-Jomart Tokayev,” para. 4.3.",
  );
  await expect(form(page, "APA, in the text")).toHaveText("(Tokayev, 2024, para. 4.3)");
  await expect(form(page, "MLA, in the text")).toHaveText("(Tokayev, par. 4.3)");
  await expect(form(page, "BibTeX")).toContainText("@online{2024-02-21-kazan-t4p3,");
  await expect(form(page, "RIS")).toContainText("UR  - https://archive.example/meetings/2024-02-21-kazan/#t4p3");
  await expect(form(page, "CSL-JSON")).toContainText(`"URL": "${address("t4p3")}"`);
  await expect(page.getByRole("dialog")).not.toContainText("‹");
  await expect(page.getByRole("dialog")).not.toContainText("turn 4");
});

test("a paragraph has one address, in its link, in every citation, in the quotation and in the data", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await cite(page, "4.3");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(address("t4p3"));
  for (const name of [
    "Link",
    "Quotation",
    "Chicago, note",
    "Chicago, bibliography",
    "APA, reference",
    "MLA, work cited",
  ]) {
    await expect(form(page, name)).toContainText(copied);
  }
  for (const name of ["BibTeX", "RIS", "CSL-JSON"]) await expect(form(page, name)).toContainText(copied);
  await expect(page.getByRole("dialog")).not.toContainText("w=");
  const data = await page.request.get("/meetings/2024-02-21-kazan.json");
  expect(await data.text()).toContain(`"${copied}"`);
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  expect(copied).toBe(`${canonical ?? ""}#t4p3`);
});

test("the address that is copied is the same where the page was opened by another", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${KAZAN}?w=0123456789&kept=1#t5`);
  await page.locator(".record").getByRole("link", { name: "4.3", exact: true }).click();
  await expect(page.getByText("Link to 4.3 copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address("t4p3"));
});

test("what should be known about the source stands apart from every citation, and with the quotation", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await cite(page, "4.3");
  const licence =
    "Licence: Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/.";
  for (const name of ["Chicago", "APA", "MLA"]) {
    for (const text of await form(page, name).allTextContents())
      expect(text).not.toMatch(/Licence|President of Russia/);
  }
  await expect(form(page, "Quotation")).toContainText(
    /#t4p3\.\n\nSpeaker: Kassym-Jomart Tokayev, President of Kazakhstan\.\n/,
  );
  await expect(form(page, "Quotation")).toContainText(licence);
  await page.getByRole("combobox", { name: "Form" }).selectOption("About this source");
  await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("About this source copied");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines[0]).toBe("Speaker: Kassym-Jomart Tokayev, President of Kazakhstan.");
  expect(lines.at(-1)).toBe(licence);
});

test("one form is shown at a time, the one chosen last first, under a title that says what is cited", async ({
  page,
}) => {
  await cite(page, "4.3");
  await expect(page.getByRole("heading", { name: "Cite paragraph 4.3" })).toBeVisible();
  await expect(page.getByRole("dialog").locator("dd:visible")).toHaveCount(1);
  await page.getByRole("combobox", { name: "Form" }).selectOption("BibTeX");
  await expect(page.getByRole("dialog").locator("dd:visible")).toContainText("@online{2024-02-21-kazan-t4p3,");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("link", { name: "9", exact: true }).click();
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Cite turn 9" })).toBeVisible();
  await expect(page.getByRole("dialog").locator("dd:visible")).toContainText("@online{2024-02-21-kazan-t9,");
});

test("the meeting is cited as a whole from its head, without script by a page", async ({ page, browser }) => {
  await page.goto(KAZAN);
  await page.getByRole("link", { name: "Cite this meeting" }).click();
  await expect(page.getByRole("heading", { name: "Cite this meeting" })).toBeVisible();
  await expect(form(page, "Link")).toHaveText(`https://archive.example${KAZAN}`);
  await expect(form(page, "About this source")).toContainText("Speakers: Vladimir Putin, President of Russia; Kassym");
  await expect(page).toHaveURL(KAZAN);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`http://127.0.0.1:4401${KAZAN}`);
  await plain.getByRole("link", { name: "Cite this meeting" }).click();
  await expect(plain).toHaveURL(`http://127.0.0.1:4401${KAZAN}cite/`);
  await plain.close();
});

test("what is under the mouse or has the focus can be cited, and nothing moves for it", async ({ page }) => {
  await page.goto(KAZAN);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.locator("#t2p2").hover();
  await expect(page.locator("#t2p2").getByRole("button", { name: "Cite" })).toBeVisible();
  await page.getByRole("link", { name: "4.1", exact: true }).focus();
  await expect(page.locator("#t4p1").getByRole("button", { name: "Cite" })).toBeVisible();
  await page.locator("#t2p3").hover();
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Cite paragraph 2.3" })).toBeVisible();
  expect(await height()).toBe(before);
});

test("following a number leaves the text where it is", async ({ page }) => {
  await page.goto(KAZAN);
  await page.locator("#t6p4").scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 150));
  const top = () => page.locator("#t6p4").evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.locator("#t6p4 .n").evaluate((number: HTMLElement) => number.click());
  await expect(page).toHaveURL(`${KAZAN}#t6p4`);
  expect(await top()).toBe(before);
});

test("a quotation keeps the page's words apart from the speaker's", async ({ page }) => {
  await cite(page, "4.3");
  await expect(form(page, "Quotation")).toContainText(
    "“Despite the extremely challenging circumstances, the Russian economy has achieved major success, and 3.5 percent” " +
      "[GDP growth] “is an impressive result.”",
  );
  await expect(form(page, "Quotation")).toContainText("Words outside the quotation marks are the page’s");
  await cite(page, "6.1");
  await expect(form(page, "Quotation")).toContainText("“Okay, 3.6.” (Laughter.)");
  await cite(page, "5.1");
  await expect(form(page, "Quotation")).toContainText("“3.6.”");
  await expect(form(page, "Quotation")).not.toContainText("Words outside");
});

test("a turn is cited as a whole, its paragraphs apart", async ({ page }) => {
  await cite(page, "9");
  await expect(form(page, "Quotation")).toContainText("“Thank you.”\n\n“Mr Tokayev, your athletes");
  await expect(form(page, "APA, in the text")).toHaveText("(Putin, 2024, turn 9)");
});

test("a form is copied with its italics, and the reader is told", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await cite(page, "5.1");
  await page.getByRole("combobox", { name: "Form" }).selectOption("MLA, work cited");
  await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("MLA, work cited copied");
  await expect(page.getByRole("dialog").getByRole("status")).toBeInViewport();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { plain: await text("text/plain"), html: await text("text/html") };
  });
  expect(copied.plain).toContain("Putin, Vladimir. “Meeting with President of Kazakhstan Kassym-Jomart Tokayev.”");
  expect(copied.html).toContain("<i>The Putin–Tokayev Transcripts</i>");
});

test("where the browser lets no page copy, the reader is told what to do", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await cite(page, "5.1");
  await page.getByRole("combobox", { name: "Form" }).selectOption("RIS");
  await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("copy it by hand");
});

test("the keyboard opens and closes the citations and comes back to where it was", async ({ page }) => {
  await page.goto(KAZAN);
  await page.locator("#t6p4").getByRole("link", { name: "6.4", exact: true }).focus();
  await page.keyboard.press("Enter");
  const button = page.getByRole("button", { name: "Cite", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button).toBeFocused();
});

test("the citations are fetched when they are asked for, and not before", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${KAZAN}#t5p1`);
  await expect(page.getByRole("button", { name: "Cite", exact: true })).toBeVisible();
  expect(asked).not.toContain(`${KAZAN}cite/`);
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(asked.filter((path) => path === `${KAZAN}cite/`)).toHaveLength(1);
});

test("where the citations cannot be fetched, their page is opened", async ({ page }) => {
  await page.goto(`${KAZAN}#t5p1`);
  await page.route("**/cite/", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(page).toHaveURL(`${KAZAN}cite/`);
});

test("the open citations have no accessibility fault and fit a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await cite(page, "6.1");
  expect(await accessFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("citing prints nothing", async ({ page }) => {
  await page.goto(`${KAZAN}#t5p1`);
  const button = page.getByRole("button", { name: "Cite", exact: true });
  await expect(button).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(button).toBeHidden();
});

test("a selection copied by hand carries no number and no control into the words", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${KAZAN}#t4p3`);
  await expect(page.getByRole("button", { name: "Cite", exact: true })).toBeVisible();
  await page.evaluate(() => {
    const [from, to] = [document.querySelector("#t4p3"), document.querySelector("#t5p1")];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press("ControlOrMeta+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Despite .* is an impressive result\.\s+Vladimir Putin:\s+3\.6\.\s*$/s);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of citations cites the meeting, and shows how to cite its paragraphs", async ({ page }) => {
    await page.goto(KAZAN);
    await page.getByRole("link", { name: "How to cite it" }).click();
    await expect(page).toHaveURL(`${KAZAN}cite/`);
    await expect(page.locator("[data-meeting]")).toContainText("Vladimir Putin and Kassym-Jomart Tokayev, “Meeting");
    await expect(
      page.getByRole("heading", { name: "A paragraph or turn of Vladimir Putin, President of Russia" }),
    ).toBeVisible();
    await expect(page.locator("[data-unit=paragraph]").first()).toContainText("para. ‹n›");
    await expect(page.locator("dt", { hasText: "About this source" })).toHaveCount(3);
  });
});

test("the dialog opens on the list of forms, on the one that was chosen last, and leads to the line in the source", async ({
  page,
}) => {
  await cite(page, "6.1");
  const forms = page.getByRole("combobox", { name: "Form" });
  await expect(forms).toBeFocused();
  await forms.selectOption("BibTeX");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(forms).toHaveValue("BibTeX");
  await page.getByRole("link", { name: "The line in the source" }).click();
  await expect(page).toHaveURL(/\/source\/#t6p1$/);
});

test("the dialog stays where it is when another form is chosen, and its list is wide enough to read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await cite(page, "6.1");
  const forms = page.getByRole("combobox", { name: "Form" });
  const before = await forms.boundingBox();
  expect(before?.width).toBeGreaterThan(200);
  await forms.selectOption("BibTeX");
  expect(await forms.boundingBox()).toEqual(before);
});

test("beside a turn, Cite stands in the margin of the text as it does beside a paragraph", async ({ page }) => {
  const button = page.getByRole("button", { name: "Cite", exact: true });
  const left = async (fragment: string) => {
    await page.goto(`/meetings/2024-02-21-kazan/#${fragment}`);
    return (await button.boundingBox())?.x;
  };
  expect(await left("t6")).toBe(await left("t6p4"));
});
