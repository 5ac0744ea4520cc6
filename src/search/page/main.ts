import { SearchPage } from "./search-page.ts";

/** Runs the search page: the address says what to search for, and every change of it is a new address. */
const page = new SearchPage();
history.scrollRestoration = "manual";
addEventListener("popstate", () => void page.showAddress());
addEventListener("pagehide", () => page.leave());
await page.showAddress();
