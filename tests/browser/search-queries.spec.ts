import { expect, test } from "@playwright/test";
import { answered, foundPlaces, searchAddress, tableQueries } from "../support/search-page.ts";

for (const entry of tableQueries()) {
  const narrowed = Object.values(entry.filters ?? {}).flat();
  const name = [entry.query, ...narrowed, entry.sort].filter(Boolean).join(" ");

  test(`finds ${entry.finds.length} for ${name}: ${entry.why}`, async ({ page }) => {
    await page.goto(`/${searchAddress(entry)}`);
    await answered(page);
    const found = await foundPlaces(page);
    if (entry.sort === undefined) expect(found.toSorted()).toEqual(entry.finds.toSorted());
    else expect(found).toEqual(entry.finds);
    const said = page.locator("#search .found");
    for (const pattern of entry.says ?? []) await expect(said).toContainText(new RegExp(pattern));
  });
}
