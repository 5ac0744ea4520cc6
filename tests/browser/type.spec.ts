import { expect, type Page, test } from "@playwright/test";
import { KAZAN, KINDS } from "../support/kinds.ts";

/** Holds the typeface back until it is let go. */
async function holdTypeface(page: Page): Promise<() => void> {
  const come = Promise.withResolvers<undefined>();
  await page.route("**/*.woff2", async (route) => {
    await come.promise;
    await route.continue();
  });
  return () => come.resolve(undefined);
}

/** Where everything on the page stands. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll("*")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.tagName} ${element.className} ${x} ${y} ${width} ${height}`;
    }),
  );

/** The typefaces that an element's words are drawn in. */
async function drawnIn(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName);
}

for (const [kind, path] of Object.entries(KINDS)) {
  test(`on the ${kind} page nothing moves when the typeface comes a second late`, async ({ page }) => {
    const letGo = await holdTypeface(page);
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await page.waitForTimeout(1000);
    const before = await places(page);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({ type: "layout-shift" });
    });
    letGo();
    await page.waitForLoadState("load");
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(200);
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate<number[]>("shifts")).toEqual([]);
  });
}

test("a page is set in the typeface, once it is there: speech and the names of speakers", async ({ page }) => {
  await page.goto(KAZAN);
  for (const [selector, family] of [
    ["#t6p4", "Literata"],
    ["#t1 > h2 > a:not(.n)", "Literata SemiBold"],
  ] as const) {
    await expect
      .poll(async () => {
        await page.reload();
        return drawnIn(page, selector);
      })
      .toContain(family);
  }
});

test("a page keeps its shape from the visit before the typeface is there to the next", async ({ page }) => {
  const height = () => page.evaluate(() => document.querySelector(".record")?.getBoundingClientRect().height ?? 0);
  const letGo = await holdTypeface(page);
  await page.goto(KAZAN, { waitUntil: "domcontentloaded" });
  await page.waitForTimeout(500);
  const without = await height();
  expect(await drawnIn(page, "#t6p4")).not.toContain("Literata");
  letGo();
  await page.waitForLoadState("load");
  await page.reload();
  expect(Math.abs((await height()) / without - 1)).toBeLessThan(0.03);
});

test("figures are old-style in speech, and lining where they help to find; small capitals say when and where", async ({
  page,
}) => {
  await page.goto(KAZAN);
  const style = (selector: string, property: "fontVariantNumeric" | "fontVariantCaps") =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  for (const words of ["#t6p4", ".meeting-head .lede"]) {
    expect(await style(words, "fontVariantNumeric"), words).toBe("oldstyle-nums");
  }
  for (const aid of ["#t6p4 .n", "#t6p4 .l", ".about-text .size"]) {
    expect(await style(aid, "fontVariantNumeric"), aid).toMatch(/lining-nums/);
  }
  expect(await style(".meeting-head .when", "fontVariantCaps")).toBe("small-caps");
});

interface Lines {
  /** Characters in each line of the record but the last of a paragraph. */
  full: number[];
  /** How much of its column each of those leaves empty at its end, as a part. */
  empty: number[];
}

/** The lines of paragraphs of the record, as the browser has set them. */
const linesOf = (page: Page, paragraphs = ".record p"): Promise<Lines> =>
  page.evaluate((selector) => {
    const NOT_WORDS = ".n, .l, .spoken, .supplied, button";
    const full: number[] = [];
    const empty: number[] = [];
    for (const paragraph of document.querySelectorAll(selector)) {
      const lines: { middle: number; size: number; end: number }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest(NOT_WORDS)) continue;
        for (let at = 0; at < node.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = [...range.getClientRects()].at(-1);
          if (!box || box.width === 0) continue;
          const middle = (box.top + box.bottom) / 2;
          const line = lines.at(-1);
          const isBlank = node.data.charAt(at).trim() === "";
          if (line && Math.abs(line.middle - middle) < box.height / 2) {
            line.size += 1;
            if (!isBlank) line.end = box.right;
          } else if (!isBlank) lines.push({ middle, size: 1, end: box.right });
        }
      }
      const { right, width } = paragraph.getBoundingClientRect();
      for (const { size, end } of lines.slice(0, -1)) {
        full.push(size);
        empty.push((right - end) / width);
      }
    }
    return { full, empty };
  }, paragraphs);

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

for (const [width, least] of [
  [320, 26],
  [768, 60],
  [1280, 60],
  [1920, 60],
] as const) {
  test(`a line of the record holds ${least} to 72 characters in a window ${width} pixels wide, and few end early`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(KAZAN);
    await page.reload();
    const { full, empty } = await linesOf(page);
    const early = empty.filter((part) => part > 0.2).length / empty.length;
    const said = `${width} px: ${mean(full).toFixed(1)} characters, at most ${Math.max(...full)}; ${(100 * early).toFixed(0)} % end early`;
    console.log(said);
    expect(mean(full), said).toBeGreaterThanOrEqual(least);
    expect(mean(full), said).toBeLessThanOrEqual(72);
    expect(early, said).toBeLessThanOrEqual(width < 400 ? 0.3 : 0.05);
  });
}

for (const [kind, path, paragraphs] of [
  ["meeting", "/meetings/2022-08-19-sochi/", ".record p"],
  ["topic", "/topics/energy/", ".passage p:not(.aid)"],
] as const) {
  test(`at no width of a window does a line of the record on a ${kind} page hold more than 72 characters on average`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const width of [320, 400, 500, 600, 660, 700, 768, 831, 832, 1024, 1199, 1200, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(mean((await linesOf(page, paragraphs)).full), `${width} px`).toBeLessThanOrEqual(72);
    }
  });
}

test("long words of the record may be parted with a hyphen, and never those of an address", async ({ page }) => {
  await page.goto(KAZAN);
  const paragraph = page.locator("#t6p4");
  const hyphens = () => paragraph.evaluate((element) => getComputedStyle(element).hyphens);
  expect(await paragraph.evaluate((element) => getComputedStyle(element).textWrap)).toBe("pretty");
  expect(await hyphens()).toBe("auto");
  await paragraph.evaluate((element) => element.classList.add("unbroken"));
  expect(await hyphens()).toBe("manual");
});
