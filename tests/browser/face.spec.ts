import { expect, type Page, test } from "@playwright/test";
import { KAZAN, KINDS } from "../support/kinds.ts";

const NOVEMBER = "/meetings/2024-11-27-astana/";

/** What has moved on a page from its first byte, each with the element and how far. */
async function shiftsOf(page: Page, path: string): Promise<unknown> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    const told = ({ node, previousRect, currentRect }: { node: Node; previousRect: DOMRect; currentRect: DOMRect }) =>
      `${node instanceof Element ? `${node.localName}.${node.className}` : node.nodeName}: ${previousRect.y} to ${currentRect.y}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push(...(entry as unknown as { sources: Parameters<typeof told>[0][] }).sources.map(told));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.waitForTimeout(300);
  return page.evaluate("shifts");
}

for (const width of [320, 1280]) {
  for (const path of [...Object.values(KINDS), `${NOVEMBER}#t2p5`, "/check/?q=both our countries are increasing"]) {
    test(`nothing moves while ${path} comes in, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await shiftsOf(page, path)).toEqual([]);
    });
  }
}

const styleOf = (page: Page, selector: string, property: "backgroundColor" | "fill" | "borderBottomColor") =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

test("in the reader's own colours what is marked, drawn and ruled is still there, and all in them", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/topics/energy/");
  const canvas = await styleOf(page, "html", "backgroundColor");
  const text = await page.locator("html").evaluate((element) => getComputedStyle(element).color);
  expect(await styleOf(page, "mark", "backgroundColor")).not.toBe(canvas);
  await page.goto("/speakers/");
  expect(await styleOf(page, ".bars rect", "fill")).toBe(text);
  await page.goto("/places/");
  expect(await styleOf(page, ".map .place circle, .map circle", "fill")).toBe(text);
  await page.goto(`${KAZAN}#t6p4`);
  expect(await styleOf(page, "#t6p4", "backgroundColor")).not.toBe(canvas);
  await expect(page.locator("#t6p4")).toHaveCSS("outline-style", "solid");
  await expect(page.locator("#t6p3")).toHaveCSS("outline-style", "none");
  expect(await styleOf(page, "header.site", "borderBottomColor")).toBe(text);
});

test("in print the page's title runs at the head, and a citation stands where its links were", async ({ page }) => {
  await page.goto(NOVEMBER);
  const citation = page.getByText(/^Cite as: Kassym-Jomart Tokayev and Vladimir Putin, \[/);
  await expect(citation).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(citation).toContainText("https://archive.example/meetings/2024-11-27-astana/");
  await expect(page.getByRole("link", { name: "Check a quotation" })).toBeHidden();
  const head = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--running-head"));
  expect(head).toBe(`"${await page.title()}"`);
  await page.goto("/topics/");
  await expect(page.getByText("https://archive.example/topics/")).toBeVisible();
});

test("what one may do with a paragraph stands in a gap of its text on a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(NOVEMBER);
  const heights = () =>
    page.locator(".record p").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));
  const before = await heights();
  await page.goto(`${NOVEMBER}#t2p5`);
  const cite = page.getByRole("button", { name: "Cite" });
  await expect(cite).toBeVisible();
  expect(await heights()).toEqual(before);
  const [place, words] = [await cite.boundingBox(), await page.locator("#t2p5").boundingBox()];
  expect(place?.height).toBeGreaterThanOrEqual(24);
  expect((place?.y ?? 0) + 6).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
});
