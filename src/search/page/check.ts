import { CheckPage } from "./check-page.ts";

/** Runs the page that checks quotations: the address says what to check. */
const page = new CheckPage();
addEventListener("popstate", () => void page.showAddress());
await page.showAddress();
