import { expect, type Page, test } from "@playwright/test";
import { accessFaults } from "../support/access.ts";

/** A site with more speakers, places and meetings in a year than stand on a page without letters and months. */
const LONG = "http://127.0.0.1:4403";

const names = (page: Page) => page.locator(".names li:visible a");
const filter = (page: Page) => page.getByRole("searchbox", { name: "Show only" });
const days = (page: Page) => page.locator(".meetings .when");

for (const colorScheme of ["light", "dark"] as const) {
  test(`long lists have no accessibility fault in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/", "/speakers/", "/places/", "/years/2016/?order=latest", "/topics/energy/2016/"]) {
      await page.goto(LONG + path);
      expect(await accessFaults(page), path).toEqual([]);
    }
  });
}

for (const width of [320, 768, 1280]) {
  test(`long lists fit a window ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      "/",
      "/speakers/",
      "/places/",
      "/years/2016/",
      "/topics/energy/2016/",
      "/topics/energy/2016/05/",
    ]) {
      await page.goto(LONG + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
}

test("speakers stand by surname under letters, and a letter leads to its names", async ({ page }) => {
  await page.goto(`${LONG}/speakers/`);
  await expect(names(page).first()).toHaveText("Anna Abramov");
  await expect(names(page).last()).toHaveText("Владимир Зорин");
  await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "Z" }).click();
  await expect(page).toHaveURL(`${LONG}/speakers/#z`);
  const group = page.locator(".names section", { has: page.getByRole("heading", { name: "Z", exact: true }) });
  await expect(group.locator("a")).toHaveText(["Šárka Žáková", "Anna Zhukovsky", "Boris Zoshchenko"]);
  await expect(page.getByRole("heading", { name: "Z", exact: true })).toBeInViewport();
});

test("what is typed narrows the names without regard to accents and capitals, and says how many are left", async ({
  page,
}) => {
  await page.goto(`${LONG}/speakers/`);
  await filter(page).fill("zak SARKA");
  await expect(names(page)).toHaveText(["Šárka Žáková"]);
  await expect(page.getByRole("status").filter({ hasText: "1 of 67 speakers" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Letters" })).toBeHidden();
  await expect(page.locator(".names section:visible")).toHaveCount(1);
  await filter(page).fill("си");
  await expect(names(page)).toHaveText(["Xi Jinping"]);
  await filter(page).fill("nobody");
  await expect(page.getByRole("status").filter({ hasText: "0 of 67 speakers" })).toBeVisible();
});

test("the keyboard alone narrows the names, clears the field with Escape and goes on to a name", async ({ page }) => {
  await page.goto(`${LONG}/places/`);
  await filter(page).focus();
  await page.keyboard.type("gogol");
  await expect(names(page)).toHaveText(["Gogolgrad"]);
  await page.keyboard.press("Escape");
  await expect(filter(page)).toBeFocused();
  await expect(filter(page)).toHaveValue("");
  expect(await names(page).count()).toBeGreaterThan(60);
  await page.keyboard.type("gogol");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Gogolgrad" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${LONG}/places/gogolgrad/`);
});

test("few speakers are in the table alone, few places in a list without letters and without a field", async ({
  page,
}) => {
  await page.goto("/speakers/");
  await expect(page.getByRole("table").getByRole("link", { name: "Vladimir Putin" })).toBeVisible();
  await expect(names(page)).toHaveCount(0);
  await page.goto("/places/");
  await expect(names(page)).toHaveText(["Astana", "Kazan", "Novo-Ogaryovo", "Sochi"]);
  await expect(page.getByRole("searchbox", { name: "Show only" })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Letters" })).toHaveCount(0);
});

test("a long year is parted by months, and a month leads to its meetings", async ({ page }) => {
  await page.goto(`${LONG}/years/2016/`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(
    ["January", "March", "May", "July", "September", "November"].map((month) => `${month} 2016`),
  );
  await page.getByRole("navigation", { name: "Months" }).getByRole("link", { name: "May 11" }).click();
  await expect(page).toHaveURL(`${LONG}/years/2016/#2016-05`);
  await expect(page.getByRole("heading", { name: "May 2016" })).toBeInViewport();
  await page.goto(`${LONG}/years/2017/`);
  await expect(page.getByRole("navigation", { name: "Months" })).toHaveCount(0);
});

test("the reader turns a list of meetings around, and the address tells", async ({ page }) => {
  await page.goto("/");
  const first = "19 August 2022, Sochi";
  const last = "27 November 2024, Astana";
  await expect(days(page).first()).toHaveText(first);
  await page.getByRole("button", { name: "Latest first" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?order=latest");
  await expect(days(page).first()).toHaveText(last);
  await expect(days(page).last()).toHaveText(first);
  await expect(page.getByRole("button", { name: "Earliest first" })).toBeFocused();
  await expect(page.locator(".order output")).toHaveText("Latest first");
  await page.reload();
  await expect(days(page).first()).toHaveText(last);
  await page.getByRole("button", { name: "Earliest first" }).click();
  await expect(page).toHaveURL("/");
  await expect(days(page).first()).toHaveText(first);
});

test("a long year is turned around month by month and within each, and so is the next one", async ({ page }) => {
  await page.goto(`${LONG}/years/2016/?order=latest`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("November 2016");
  await expect(days(page).first()).toHaveText(/^11 November 2016/);
  await expect(days(page).last()).toHaveText(/^1 January 2016/);
  await expect(page.getByRole("navigation", { name: "Months" }).getByRole("link").first()).toHaveText(/^November/);
  await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "2017" }).click();
  await expect(page).toHaveURL(`${LONG}/years/2017/?order=latest`);
  await expect(days(page).first()).toHaveText(/^3 April 2017/);
});

test("turned around, the page still shows the month that the address leads to", async ({ page }) => {
  await page.goto(`${LONG}/years/2016/?order=latest#2016-01`);
  await expect(page.getByRole("heading", { name: "January 2016" })).toBeInViewport();
});

test("where the first page shows the latest meetings alone, the years lead to all of them", async ({ page }) => {
  await page.goto(`${LONG}/`);
  await expect(page.getByRole("button", { name: "Earliest first" })).toHaveCount(0);
  await expect(days(page).first()).toHaveText(/^3 April 2017/);
  await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "2016 66" }).click();
  await expect(page).toHaveURL(`${LONG}/years/2016/`);
});

test("two meetings are not turned around", async ({ page }) => {
  await page.goto("/places/astana/");
  await expect(days(page)).toHaveCount(2);
  await expect(page.locator(".order")).toHaveCount(0);
});

test("a topic's heavy year leads to each meeting on the page of its month", async ({ page }) => {
  await page.goto(`${LONG}/topics/energy/2016/#m3`);
  await expect(page.locator(":target")).toContainText("1 May 2016");
  await page.locator("#m3 a").click();
  await expect(page).toHaveURL(`${LONG}/topics/energy/2016/05/#m3`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Energy, May 2016");
  await expect(page.locator(".passages")).toHaveCount(11);
});

test("the menu names what the archive has", async ({ page }) => {
  const menu = page.getByRole("navigation", { name: "Archive" }).getByRole("link");
  await page.goto("/");
  await expect(menu).toHaveText(["Meetings", "Topics", "Threads", "Speakers", "Places", "About"]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("letters and months lead, and neither field nor button is there", async ({ page }) => {
    await page.goto(`${LONG}/speakers/`);
    await expect(page.locator(".filter")).toBeHidden();
    await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "P" }).click();
    await expect(page).toHaveURL(`${LONG}/speakers/#p`);
    await page.goto(`${LONG}/years/2016/?order=latest`);
    await expect(page.locator(".order")).toBeHidden();
    await expect(days(page).first()).toHaveText(/^1 January 2016/);
  });
});
