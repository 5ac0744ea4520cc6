import type { Page, Request } from "@playwright/test";
import { readFileSync } from "node:fs";
import { type Core, leafPlace } from "../../src/search/files.ts";

/** A query of the table with what it must find. */
export interface TableQuery {
  query: string;
  why: string;
  /** Patterns that must all stand in a paragraph, and such that must not: they say what the query means, without search. */
  scan: string[];
  without?: string[];
  /** Whether case counts in the patterns. */
  cased?: boolean;
  filters?: Record<string, string[]>;
  /** What fields in the query mean, as filters. */
  meant?: Record<string, string[]>;
  sort?: "oldest" | "newest";
  /** The paragraphs to find, as `<meeting>#<paragraph>`; in order where there is a `sort`. */
  finds: string[];
  /** Patterns of what the page must say of it, besides the results. */
  says?: string[];
}

/** The table of queries and what they must find: `tests/fixtures/search/queries.json`. */
export function tableQueries(): TableQuery[] {
  return JSON.parse(readFileSync("tests/fixtures/search/queries.json", "utf8")) as TableQuery[];
}

/** The address of a search. */
export function searchAddress({ query, filters = {}, sort }: Pick<TableQuery, "query" | "filters" | "sort">): string {
  const parameters = new URLSearchParams(query === "" ? [] : [["q", query]]);
  for (const [facet, ids] of Object.entries(filters)) for (const id of ids) parameters.append(facet, id);
  if (sort !== undefined) parameters.append("sort", sort);
  return `search/?${parameters}`;
}

/** Waits until the search that was begun last is answered. */
export async function answered(page: Page): Promise<void> {
  await page.locator('#results[aria-busy="false"]').waitFor({ state: "attached" });
}

/** Types a query, and waits for its answer. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator("#q").fill(query);
  await page.locator("#q").press("Enter");
  await answered(page);
}

/** The paragraphs that the whole list of results leads to, in its order, as `<meeting>#<paragraph>`. */
export async function foundPlaces(page: Page): Promise<string[]> {
  const more = page.locator("#more");
  while (await more.isVisible()) {
    const before = await page.locator("#results > li").count();
    await more.click();
    await page.locator("#results > li").nth(before).waitFor();
  }
  const view = await page.locator("#search").getAttribute("data-view");
  if (view === "none") return [];
  if (view !== "found") throw new Error(`The search page shows neither results nor their absence: ${view ?? ""}`);
  const links = await page
    .locator("#results .place > a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return links.map(placeOf);
}

function placeOf(href: string): string {
  const { pathname, hash } = new URL(href, "http://archive.example");
  return `${pathname.split("/").at(-2) ?? ""}${hash}`;
}

/** What a page asks its host for: a path, and of a file in which a part is asked for its bytes. */
export const askedFor = (request: Request): string =>
  `${new URL(request.url()).pathname} ${request.headers()["range"] ?? ""}`.trimEnd();

/** The part of the index whose leaf is asked for; `null` where no leaf is. */
export function leafAskedFor(asked: string, core: Core): number | null {
  const part = core.leafBytes.findIndex((_, at) => {
    const { path, start, end } = leafPlace(core, at);
    return asked.endsWith(`/${path} bytes=${start}-${end - 1}`);
  });
  return part < 0 ? null : part;
}
