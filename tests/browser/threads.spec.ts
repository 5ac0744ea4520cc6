import { expect, type Page, test } from "@playwright/test";

const VISIT = "/threads/state-visit/";
const JULY = "/meetings/2024-07-03-astana/";
const NOVEMBER = "/meetings/2024-11-27-astana/";
const KAZAN = "/meetings/2024-02-21-kazan/";
const LATER = "Thread “The state visit of November 2024”: later, 27 November 2024, 1.2";
const EARLIER = "Thread “The state visit of November 2024”: earlier, 3 July 2024, 2.4";

test("a reader goes from the menu to a thread, to a passage, and on from step to step", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Archive" }).getByRole("link", { name: "Threads" }).click();
  await page.getByRole("main").getByRole("link", { name: "The state visit of November 2024" }).click();
  await expect(page).toHaveURL(VISIT);
  await page.getByRole("link", { name: "Paragraph 2.4 in its place" }).click();
  await expect(page).toHaveURL(`${JULY}#t2p4`);
  await page.getByRole("link", { name: LATER }).click();
  await expect(page).toHaveURL(`${NOVEMBER}#t1p2`);
  await expect(page.locator(":target")).toHaveText(/accepting my invitation/);
  await page.getByRole("link", { name: EARLIER }).click();
  await expect(page).toHaveURL(`${JULY}#t2p4`);
});

test("a thread's page tells each step in order: days, meeting, the editor's line, who spoke, the passage", async ({
  page,
}) => {
  await page.goto("/threads/visit-of-november-2023/");
  const steps = page.locator(".steps > li");
  await expect(steps).toHaveText([
    /^\s*November 2023, not in this archive\s*Editor: The visit itself, of which this archive has no text\s*$/,
    /^\s*83 to 112 days later\s*21 February 2024, Kazan\s*Meeting with President .+Editor: Vladimir Putin remembers .+Vladimir Putin, President of Russia\s*1\.6\s*I remember the successful visit/s,
    /^\s*the same day\s*Editor: .+Kassym-Jomart Tokayev, President of Kazakhstan\s*6\.3\s*Without a doubt/s,
    /^\s*the same day\s*Editor: .+6\.4\s*I believe both governments/s,
    /^\s*133 days later\s*3 July 2024, Astana/,
  ]);
  await steps.nth(4).getByRole("link", { name: "Meeting with President" }).click();
  await expect(page).toHaveURL(JULY);
});

test("a mark leads to the thread at its step, and from what the archive lacks to the words on that", async ({
  page,
}) => {
  await page.goto(KAZAN);
  const thread = "Thread “The visit to Kazakhstan in November 2023”";
  await page.getByRole("link", { name: `${thread}: earlier, November 2023, not in this archive` }).click();
  await expect(page).toHaveURL("/threads/visit-of-november-2023/#step-1");
  await page.goto(KAZAN);
  await page.getByRole("link", { name: thread, exact: true }).nth(1).click();
  await expect(page).toHaveURL("/threads/visit-of-november-2023/#step-3");
});

test("what stands in a mark stands in its name", async ({ page }) => {
  for (const path of [KAZAN, JULY, NOVEMBER]) {
    await page.goto(path);
    const names = await page
      .locator(".on-threads a")
      .evaluateAll((links) =>
        links.map((link) => [link.textContent.replace(/^[←→\s]+|\s+$/g, ""), link.ariaLabel ?? ""]),
      );
    expect(names.length).toBeGreaterThan(0);
    for (const [shown = "", name] of names) expect(name).toContain(shown);
  }
});

for (const width of [320, 1000, 1280]) {
  test(`in a window ${width} pixels wide marks touch no words, no number, no control and no other mark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [KAZAN, NOVEMBER]) {
      for (const id of await idsOnThreads(page, path)) {
        await page.goto(`${path}#${id}`);
        await page.locator(`#${id}`).hover();
        await expect(page.locator(".cite")).toBeVisible();
        expect(await touching(page, id), `${path}#${id}`).toEqual([]);
      }
    }
  });
}

async function idsOnThreads(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  return page.locator("p:has(+ .on-threads)").evaluateAll((paragraphs) => paragraphs.map(({ id }) => id));
}

/** What the marks behind a paragraph lie upon. */
function touching(page: Page, id: string): Promise<string[]> {
  return page.evaluate((of) => {
    const paragraph = document.getElementById(of);
    const marks = [...(paragraph?.nextElementSibling?.querySelectorAll("a") ?? [])];
    const own = [...(paragraph?.querySelectorAll(".n, .l, .cite") ?? [])].filter(
      (one) => getComputedStyle(one).display !== "none",
    );
    const others = [...document.querySelectorAll(".on-threads a, .about-text, .small-map")];
    const boxes = [...own, ...others.filter((one) => !marks.some((mark) => mark === one))]
      .map((one) => ({ name: `${one.className} ${one.textContent}`, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const lines = [...document.querySelectorAll(".record p, .record h2")].flatMap((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      return [...range.getClientRects()].map((box) => ({ name: `words of ${block.id}`, box }));
    });
    const isWord = ({ name, box }: { name: string; box: DOMRect }) =>
      !name.startsWith("words") || !own.some((one) => one.getBoundingClientRect().top === box.top);
    return marks.flatMap((mark) => {
      const a = mark.getBoundingClientRect();
      // The leading of a line reaches into the gap below it.
      const apart = ({ box: b }: { box: DOMRect }) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 4 || b.bottom - 4 <= a.top;
      return [...boxes, ...lines.filter(isWord)].filter((one) => !apart(one)).map(({ name }) => name);
    });
  }, id);
}

test("on a wide window the marks stand in the margin and move no line", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(NOVEMBER);
  const paragraph = await page.locator("#t1p13").boundingBox();
  const marks = await page.locator("#t1p13 + .on-threads").boundingBox();
  const next = await page.locator("#t1p14").boundingBox();
  if (paragraph === null || marks === null || next === null) throw new Error("Not to be seen.");
  expect(marks.x).toBeGreaterThan(paragraph.x + paragraph.width);
  expect(next.y - paragraph.y - paragraph.height).toBeLessThan(16);
});

test("marks are no part of what is selected and copied", async ({ page }) => {
  await page.goto(JULY);
  const selected = await page.evaluate(() => {
    const [from, to] = [document.querySelector("#t1p6"), document.querySelector("#t2p1")];
    const selection = getSelection();
    if (from && to && selection) selection.setBaseAndExtent(from, 0, to, to.childNodes.length);
    return selection?.toString() ?? "";
  });
  expect(selected).toContain("this time on a state visit");
  expect(selected).not.toContain("Thread");
  expect(selected).not.toContain("→");
});

test("the keyboard meets each mark after its paragraph's number, in order", async ({ page }) => {
  await page.goto(JULY);
  await page.locator("#t2p4 .n").focus();
  const names: (string | null)[] = [];
  for (let stop = 0; stop < 3; stop += 1) {
    await page.keyboard.press("Tab");
    names.push(
      await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? null),
    );
  }
  const thread = "Thread “The state visit of November 2024”";
  const marks = [thread, `${thread}: earlier, 3 July 2024, 1.6`, LATER];
  // "Cite" comes to stand behind the number that has the focus.
  expect(names.filter((name) => name !== "Cite")).toEqual(marks.slice(0, names.includes("Cite") ? 2 : 3));
});

test("a meeting lists what names its paragraphs, and each number leads to one", async ({ page }) => {
  await page.goto(JULY);
  const list = page.locator(".named-in");
  await expect(list).toHaveText(
    /^\s*Named in\s*Threads: Kazakhstan’s chairmanship of the SCO \(1\.2, 2\.3\); The state visit of November 2024 \(1\.6, 2\.4\); The visit to Kazakhstan in November 2023 \(1\.5\)\s*Series: Trade between Russia and Kazakhstan \(2\.5\)\s*Notes: on 21 February 2024, Kazan \(1\.5, 1\.6\); on this meeting \(1\.5, 1\.6, 2\.4\); the words that stand for this meeting \(1\.6\); on what this archive lacks: Visit to Kazakhstan, November 2023 \(1\.5\)\s*$/,
  );
  await list.getByRole("link", { name: "2.4" }).first().click();
  await expect(page).toHaveURL(`${JULY}#t2p4`);
  await list.getByRole("link", { name: "on 21 February 2024, Kazan" }).click();
  await expect(page).toHaveURL(`${KAZAN}#about`);
});

for (const width of [320, 768, 1280]) {
  test(`in a window ${width} pixels wide no label of a thread's drawing touches another`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const id of ["visit-of-november-2023", "baikonur", "games-of-the-future", "university-branches"]) {
      await page.goto(`/threads/${id}/`);
      const boxes = await page
        .locator(".thread-line svg:not(.labels) text, .thread-line .labels:visible text")
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON() as DOMRect));
      for (const [index, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(index + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${id}: ${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
        }
      }
    }
  });
}

test("a mark of the drawing leads to its paragraph, what is hollow to the words on it; a table says the same", async ({
  page,
}) => {
  await page.goto("/threads/visit-of-november-2023/");
  await page.locator(".thread-line .missing").click();
  await expect(page).toHaveURL(/#step-1$/);
  await page.getByText("Step by step").click();
  const rows = page.getByRole("region", { name: "In time" }).getByRole("row");
  await expect(rows).toHaveText([
    /Step\s*Speaker\s*Since the one before/,
    /^\s*November 2023, not in this archive\s*$/,
    /21 February 2024, Kazan, 1\.6\s*Vladimir Putin\s*83 to 112 days later/,
    /21 February 2024, Kazan, 6\.3\s*Kassym-Jomart Tokayev\s*the same day/,
    /6\.4/,
    /3 July 2024, Astana, 1\.5\s*Kassym-Jomart Tokayev\s*133 days later/,
  ]);
  await page.locator(".thread-line .mark").last().click();
  await expect(page).toHaveURL(`${JULY}#t1p5`);
});

test("the menu has as many lines as before, and on the narrowest windows the foot leads where it does not", async ({
  page,
}) => {
  for (const [width, names] of [
    [320, 5],
    [390, 5],
    [414, 6],
    [1280, 6],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/about/");
    await expect(page.locator("header.site nav a:visible")).toHaveCount(names);
    await expect(page.locator("footer.site").getByRole("link", { name: "About this archive" })).toBeVisible();
  }
  expect((await page.locator("header.site").boundingBox())?.height).toBeLessThan(80);
});

test("an archive without threads has none in its menu, and says so", async ({ page }) => {
  await page.goto("http://127.0.0.1:4403/threads/");
  await expect(page.getByText("This archive has no threads.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Archive" }).getByRole("link", { name: "Threads" })).toHaveCount(0);
});

test("printed, a thread has its drawing and its passages, and a meeting no marks", async ({ page }) => {
  await page.goto(VISIT);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".thread-line > svg").first()).toBeVisible();
  await expect(page.locator(".steps .passage .n").first()).toBeVisible();
  await page.goto(JULY);
  await expect(page.locator(".on-threads").first()).toBeHidden();
  await expect(page.locator(".named-in")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("marks lead from step to step", async ({ page }) => {
    await page.goto(`${JULY}#t2p4`);
    await page.getByRole("link", { name: LATER }).click();
    await expect(page).toHaveURL(`${NOVEMBER}#t1p2`);
    await page.getByRole("link", { name: EARLIER }).click();
    await expect(page).toHaveURL(`${JULY}#t2p4`);
  });
});
