import { expect, test } from "@playwright/test";

const KAZAN = "/meetings/2024-02-21-kazan/";

test("a block of the strip leads to its turn, a tick to its paragraph", async ({ page }) => {
  await page.goto(KAZAN);
  await page.locator('.strip [href="#t6"]').click();
  await expect(page).toHaveURL(`${KAZAN}#t6`);
  await page.locator('.strip [href="#t2p3"]').first().click();
  await expect(page).toHaveURL(`${KAZAN}#t2p3`);
});

test("on a wide window the small map leads to the turn under the mouse, and shows how far one has read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(KAZAN);
  const map = page.locator(".small-map");
  const here = page.locator(".small-map .here");
  await page.locator("#t6p6").scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector("#t6p6")?.scrollIntoView({ block: "center" }));
  await expect(here).not.toHaveCSS("display", "none");
  const share = () =>
    here.evaluate((line) => {
      const [, y = "0"] = /translate\(0 ([\d.]+)\)/.exec(line.getAttribute("transform") ?? "") ?? [];
      return Number(y) / ((line.closest("svg")?.viewBox.baseVal.height ?? 0) || 1);
    });
  // Of the 865 words, 6.6 is from word 534 on: its middle is near two thirds.
  expect(await share()).toBeGreaterThan(0.6);
  expect(await share()).toBeLessThan(0.75);
  const box = await map.boundingBox();
  if (box === null) throw new Error("The map is not to be seen.");
  // The second column is Mr Tokayev's; just below the top of his first turn.
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.35);
  await expect(page).toHaveURL(`${KAZAN}#t2`);
});

test("the small map is not on narrow windows, nor in print", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 800 });
  await page.goto(KAZAN);
  await expect(page.locator(".small-map")).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator(".small-map")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".small-map")).toBeHidden();
});

for (const width of [320, 768, 1280]) {
  test(`in time, no label touches another in a window ${width} pixels wide, and each leads to its meeting`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    const labels = page.locator(".labels:visible a");
    await expect(labels).toHaveCount(5);
    const boxes = await labels.evaluateAll((links) =>
      links.map((link) => link.querySelector("text")?.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
      }
    }
    await labels.nth(2).locator("text").click();
    await expect(page).toHaveURL(KAZAN);
  });
}

test("the keyboard meets no drawing, and the numbers of each open as text", async ({ page }) => {
  await page.goto("/");
  const stops = await page.evaluate(
    () => [...document.querySelectorAll<HTMLElement | SVGElement>("main svg a")].filter((a) => a.tabIndex >= 0).length,
  );
  expect(stops).toBe(0);
  await page.getByText("Meeting by meeting").focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: "21 February 2024, Kazan" });
  await expect(row.getByRole("cell")).toHaveText(["536", "329", "137"]);
});

test("a screen reader gets a meeting's speakers with their words, and the topics with their paragraphs", async ({
  page,
}) => {
  await page.goto(KAZAN);
  await page.getByText("Topic by topic, and the words of each turn").click();
  const drawing = page.getByRole("region", { name: "Who speaks, and when" });
  await expect(drawing.getByRole("listitem").first()).toHaveText(
    "Vladimir Putin, President of Russia 329 words, 7 turns",
  );
  await expect(drawing.getByRole("listitem").filter({ hasText: "Energy, oil and gas" })).toHaveText(
    "Energy, oil and gas 1.7, 6.5, 6.6",
  );
  await expect(drawing.getByRole("definition").first()).toHaveText(/^1: 251; 3: 1; 5: 1; /);
});

test("questions of the whole archive are answered from the first page within one step", async ({ page }) => {
  await page.goto("/");
  const most = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .filter({ hasText: "2,899" });
  await expect(most.first()).toContainText("Kassym-Jomart Tokayev");
  await page.getByRole("link", { name: "which topics came up when" }).click();
  const first = page.getByRole("row").nth(1);
  await expect(first.getByRole("rowheader")).toHaveText("Visits and invitations");
  await expect(first.getByRole("cell").last()).toHaveText("5");
  await page.goto("/");
  await page.getByRole("link", { name: "where they were" }).click();
  await expect(page.getByRole("row").filter({ hasText: "21 February 2024, Kazan" }).getByRole("cell")).toHaveText(
    "740",
  );
});

test("a cell of the topics leads to its passages, with the speaker named once a turn", async ({ page }) => {
  await page.goto("/topics/");
  await page.getByRole("link", { name: "3 paragraphs on Energy, oil and gas, 21 February 2024, Kazan" }).click();
  await expect(page).toHaveURL("/topics/energy/#2024-02-21-kazan");
  const passages = page.locator("section.passages").filter({ has: page.locator('[id="2024-02-21-kazan"]') });
  await expect(passages.getByRole("link", { name: "Kassym-Jomart Tokayev", exact: true })).toHaveCount(1);
  await expect(passages.locator(".passage").last().locator(".n")).toHaveText(["6.5", "6.6"]);
  await page.getByRole("navigation", { name: "Meetings on this page" }).getByRole("link").last().click();
  await expect(page).toHaveURL("/topics/energy/#2024-11-27-astana");
});
