import { expect, type Page, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";

const items = (page: Page) => page.locator(".figures li:visible");
const filter = (page: Page) => page.getByRole("searchbox", { name: "Show only" });
const main = (page: Page) => page.getByRole("main");

test("a reader goes from the first page to a figure in its sentence, and on to its paragraph", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "what figures were said" }).click();
  await expect(page).toHaveURL("/figures/");
  await expect(items(page)).toHaveCount(53);
  await expect(items(page).first()).toHaveText(
    /2\.5\s*Still, .+ almost US\$30\sbillion, over US\$28\sbillion, which is impressive\.\s*Vladimir Putin, 3 July 2024, Astana/,
  );
  await expect(items(page).first().locator("mark")).toHaveText(/^almost US\$30\sbillion$/);
  await items(page).first().getByRole("link", { name: "Paragraph 2.5 in its place" }).click();
  await expect(page).toHaveURL("/meetings/2024-07-03-astana/#t2p5");
});

test("figures are narrowed by kind, topic, speaker and year, and the way back is there", async ({ page }) => {
  await page.goto("/figures/");
  const by = (name: string) => page.getByRole("navigation", { name });
  await by("By kind").getByRole("link", { name: "Percent 6" }).click();
  await expect(page).toHaveURL("/figures/percent/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figures: Percent");
  await expect(items(page)).toHaveCount(6);
  await expect(by("By kind").getByRole("link", { name: "Percent" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: "All figures" }).click();
  await by("By topic").getByRole("link", { name: "Energy, oil and gas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figures on Energy, oil and gas");
  await page.getByRole("link", { name: "All figures" }).click();
  await by("By speaker").getByRole("link", { name: "Vladimir Putin 25" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figures by Vladimir Putin");
  await expect(items(page)).toHaveCount(25);
  await page.getByRole("link", { name: "All figures" }).click();
  await by("Years").getByRole("link", { name: "2022 10" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figures, 2022");
  await expect(items(page)).toHaveCount(10);
});

test("what is typed narrows the figures to lines that have all of it, and tells how many are left", async ({
  page,
}) => {
  await page.goto("/figures/");
  await filter(page).fill("BILLION putin 2022");
  await expect(items(page)).toHaveCount(3);
  await expect(page.getByRole("status").filter({ hasText: "3 of 53 figures" })).toBeVisible();
  await expect(page.locator(".figures section:visible")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Units" })).toBeHidden();
  await filter(page).fill("nothing of the kind");
  await expect(items(page)).toHaveCount(0);
  await expect(page.locator(".figures section:visible")).toHaveCount(0);
  await filter(page).fill("");
  await expect(items(page)).toHaveCount(53);
  await expect(page.locator(".figures output")).toHaveText("");
});

test("the page of all figures searches them by value, with the keyboard alone", async ({ page }) => {
  await page.goto("/figures/");
  await page.getByRole("combobox", { name: "Search by value" }).focus();
  await page.keyboard.type("at least");
  await page.keyboard.press("Tab");
  await page.keyboard.type('"$28.4 billion" ');
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('amount:">=$28.4 billion"').replaceAll("%20", "+")}`);
  await expect(page.locator("#query input")).toHaveValue('amount:">=$28.4 billion"');
  await expect(main(page).getByText("the precise figure is $28.4")).toBeVisible();
});

test("without a value nothing is searched; the pages of one kind have no search by value", async ({ page }) => {
  await page.goto("/figures/");
  await page.getByRole("search", { name: "Search by value" }).getByRole("button").click();
  await expect(page).toHaveURL("/figures/");
  await page.goto("/figures/money/");
  await expect(page.locator(".amount-search")).toHaveCount(0);
});

test("the keyboard alone reaches the field, narrows the figures and goes on to one", async ({ page }) => {
  await page.goto("/figures/money/");
  await filter(page).focus();
  await page.keyboard.type("17 billion");
  await expect(items(page)).toHaveCount(3);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Paragraph 1.3 in its place" }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/meetings/2022-08-19-sochi/#t1p3");
});

test("a narrowed list has no accessibility fault", async ({ page }) => {
  await page.goto("/figures/");
  await filter(page).fill("billion");
  expect(await accessFaults(page)).toEqual([]);
});

test("a short list has no field", async ({ page }) => {
  await page.goto("/figures/percent/");
  await expect(filter(page)).toHaveCount(0);
});

test("a topic and a speaker lead to their figures; a few stand there themselves", async ({ page }) => {
  await page.goto("/topics/energy/");
  await page.getByRole("link", { name: "three new thermal power plants" }).click();
  await expect(page).toHaveURL("/meetings/2024-11-27-astana/#t2p7");
  await page.goto("/topics/economy/");
  await expect(page.locator(".figures-said")).toHaveText(/^\s*Figures said: \d+, by unit and size\.\s*$/);
  await page.getByRole("link", { name: "Figures said" }).click();
  await expect(page).toHaveURL("/figures/topics/economy/");
  await page.goto("/speakers/vladimir-putin/");
  await page.getByRole("link", { name: "Figures said" }).click();
  await expect(page).toHaveURL("/figures/speakers/vladimir-putin/");
});

test("from the figures to the series and to one of them, which says whose choice it is", async ({ page }) => {
  await page.goto("/figures/");
  await main(page).getByRole("link", { name: "Series" }).click();
  await main(page).getByRole("link", { name: "Trade between Russia and Kazakhstan" }).click();
  await expect(page).toHaveURL("/series/trade/");
  await expect(page.getByText("Chosen by the archive’s editor: 7 figures in 3 meetings")).toBeVisible();
});

test("a screen reader gets a series as a table: when, by whom, in which words, of what time, as what", async ({
  page,
}) => {
  await page.goto("/series/trade/");
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  await expect(page.getByRole("columnheader")).toHaveText([
    "Said",
    "Speaker",
    "In these words",
    "Of what time, and as what, by the editor",
  ]);
  await expect(page.getByRole("rowheader")).toHaveCount(7);
  await expect(row("1.8").getByRole("cell")).toHaveText([
    "Kassym-Jomart Tokayev",
    "more than $30 billion",
    "as what can be reached in the next few years",
  ]);
  await expect(row("exceeded").getByRole("cell")).toHaveText([
    "Vladimir Putin",
    "exceeded $20 billion",
    "January 2024 to September 2024",
  ]);
  await page.goto("/series/growth-of-the-russian-economy/");
  await expect(row("5.1").getByRole("cell").nth(1)).toHaveText("3.6 (the unit is not said there)");
});

test("over and under are drawn as arrows to the open side, about as hollow, and a number as a full shape", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/series/kazakhstani-investment/");
  const mark = (words: string) =>
    page.locator(".plot:visible a").filter({ has: page.locator("title", { hasText: words }) });
  await expect(mark("over US$4").locator(".form")).toHaveCount(1);
  await expect(mark("about US$4.5").locator(".form")).toHaveCount(0);
  await expect(mark("about US$4.5").locator(".hollow")).toHaveCount(1);
  await expect(mark("$8.5 billion").locator(".hollow, .form")).toHaveCount(0);
  const tips = async (words: string) => {
    const [form, shape] = [mark(words).locator(".form"), mark(words).locator(".mark")];
    return [await form.boundingBox(), await shape.boundingBox(), await mark(words).locator("text").boundingBox()];
  };
  const [over, , below] = await tips("over US$4");
  expect(below?.y ?? 0).toBeGreaterThan((over?.y ?? 0) + 20);
  await page.goto("/series/trade/");
  await expect(mark("more than $30").locator("text")).toHaveText("30*");
  await expect(mark("almost US$30").locator("text")).toHaveText("30");
  const [under, , above] = await tips("almost US$30");
  expect(above?.y ?? 1e9).toBeLessThan(under?.y ?? 0);
});

for (const width of [320, 768, 1280]) {
  test(`in a window ${width} pixels wide no mark of a series touches another, and each leads to its paragraph`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/series/trade/", "/series/russian-investment/", "/series/growth-of-the-russian-economy/"]) {
      await page.goto(path);
      await expect(page.locator(".plot:visible")).toHaveCount(1);
      const shapes = page.locator(".plot:visible a .mark");
      const boxes = await shapes.evaluateAll((found) =>
        found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
      for (const [index, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(index + 1)) expect(Math.abs(a.x - b.x)).toBeGreaterThan(16);
      }
    }
    await page.goto("/series/trade/");
    await page.locator(".plot:visible a .mark").first().click();
    await expect(page).toHaveURL("/meetings/2022-08-19-sochi/#t2p3");
  });
}

test("in forced colours and in print the drawing and its table are there", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/series/trade/");
  expect(await accessFaults(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: null, media: "print" });
  await expect(page.locator(".plot:visible")).toHaveCount(1);
  await expect(page.getByRole("table")).toBeVisible();
  await page.goto("/figures/");
  for (const field of await page.locator(".filter").all()) await expect(field).toBeHidden();
  await expect(items(page)).toHaveCount(53);
});

test("a meeting tells which series name its paragraphs", async ({ page }) => {
  await page.goto("/meetings/2022-08-19-sochi/");
  await page.locator(".named-in").getByRole("link", { name: "Trade between Russia and Kazakhstan" }).click();
  await expect(page).toHaveURL("/series/trade/");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("all figures are there, the units lead to them, and no field is", async ({ page }) => {
    await page.goto("/figures/");
    await expect(items(page)).toHaveCount(53);
    for (const field of await page.locator(".filter").all()) await expect(field).toBeHidden();
    await page.getByRole("navigation", { name: "Units" }).getByRole("link", { name: "Counts 24" }).click();
    await expect(page).toHaveURL("/figures/#count");
    await expect(page.getByRole("heading", { name: "Counts" })).toBeInViewport();
  });
});
