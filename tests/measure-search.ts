import { type Browser, chromium, type Page } from "@playwright/test";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./support/build-site.ts";
import { chromiumLaunch } from "./support/chromium.ts";
import { hasCorpus } from "./support/corpus-content.ts";
import { manyTranscripts } from "./support/many-transcripts.ts";
import { answered, ask } from "./support/search-page.ts";
import { serve } from "./support/serve.ts";

/**
 * `npm run measure:search [SIZE…]`: measures the search in a browser on archives of some sizes: the files of its index;
 * bytes over the wire to the end of all that a first query loads, page and all, and for the next query; time from Enter
 * to results, and the longest block of the page, for the most common word; what it costs to keep all results of a common
 * one. KB = 1,000 bytes; the host does not compress.
 */

/** Bounds by size of the archive: files, MB on disk; KB to the first results by sort of word, KB for the next; ms. */
const BOUNDS: Record<number, Partial<Measured>> = {
  5: { rareKB: 210 },
  1395: {
    ...{ files: 1250, indexMB: 14, rareKB: 310, commonKB: 370, nextKB: 70 },
    ...{ mostCommonMs: 1000, blockMs: 100, exportRequests: 1600, exportMs: 8000 },
  },
};

const SIZES = [5, 125, 1395];

const RARE = ["skolkovo", "logistics", "corridor", "Baikonur", "tuberculosis", "chess"];
const COMMON = ["Russia", "cooperation", "year", "president"];
const MOST_COMMON = "the";
const EXPORTED = "people";

interface Measured {
  files: number;
  indexMB: number;
  rareKB: number;
  commonKB: number;
  nextKB: number;
  mostCommonMs: number;
  blockMs: number;
  exportRequests: number;
  exportMs: number;
}

if (hasCorpus) {
  const browser = await chromium.launch(await chromiumLaunch());
  const asked = process.argv.slice(2).map(Number);
  for (const size of asked.length > 0 ? asked : SIZES) hold(size, await measureSize(browser, size));
  await browser.close();
} else {
  console.log("Skipped: the transcripts to measure with are not there.");
}

async function measureSize(browser: Browser, size: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  if (size > 5) await manyTranscripts(folder, size);
  const { good, dir, output } = await buildSite(`measure-${size}`, size > 5 ? { CONTENT_DIR: folder } : {});
  await rm(folder, { recursive: true });
  if (!good) throw new Error(output.slice(-2000));
  const { origin, server } = await serve(dir);
  const measured = {
    ...(await indexFiles(join(dir, "search/data"))),
    ...(await wordCosts({ browser, origin, sent: bytesSent(server) })),
    ...(await mostCommon(browser, origin)),
    ...(await exportCosts(browser, origin)),
  };
  server.close();
  return measured;
}

/** How many files the index has, and their size in millions of bytes. */
async function indexFiles(folder: string): Promise<Pick<Measured, "files" | "indexMB">> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(paths.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return { files: sizes.length, indexMB: round(sizes.reduce((sum, size) => sum + size, 0) / 1e6) };
}

interface Site {
  browser: Browser;
  origin: string;
  /** The bytes its server has sent so far. */
  sent: () => number;
}

/** What the dearest of some words costs: cold, page and all that comes after the results included, and as the next query. */
async function wordCosts(site: Site): Promise<Pick<Measured, "rareKB" | "commonKB" | "nextKB">> {
  const [rare, common] = [await costs(site, RARE), await costs(site, COMMON)];
  return { rareKB: rare.cold, commonKB: common.cold, nextKB: Math.max(rare.next, common.next) };
}

async function costs({ browser, origin, sent }: Site, queries: readonly string[]) {
  let [cold, next] = [0, 0];
  for (const [index, query] of queries.entries()) {
    const page = await browser.newPage();
    const before = sent();
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    await settled(page);
    const first = sent();
    await ask(page, queries[(index + 1) % queries.length] ?? query);
    await settled(page);
    cold = Math.max(cold, (first - before) / 1000);
    next = Math.max(next, (sent() - first) / 1000);
    await page.close();
  }
  return { cold: round(cold), next: round(next) };
}

/** Waits until a search is answered, and all that comes after the results is here. */
async function settled(page: Page): Promise<void> {
  await answered(page);
  await page.waitForLoadState("networkidle");
}

/** From Enter to the results of the most common word, on a page that has searched for another; and its longest block. */
async function mostCommon(browser: Browser, origin: string): Promise<Pick<Measured, "mostCommonMs" | "blockMs">> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/?q=chess`);
  await settled(page);
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  const mostCommonMs = await page.evaluate(async (words) => {
    const [box, list] = [document.querySelector<HTMLInputElement>("#q"), document.querySelector("#results")];
    if (!box || !list) throw new Error("This is not the search page.");
    box.value = words;
    const begun = performance.now();
    box.form?.requestSubmit();
    while (list.ariaBusy !== "false") await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, MOST_COMMON);
  await settled(page);
  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
  await page.close();
  return { mostCommonMs: Math.round(mostCommonMs), blockMs: Math.round(Math.max(0, ...blocks)) };
}

/** How many requests and how long it takes until the whole list of results is a file. */
async function exportCosts(browser: Browser, origin: string): Promise<Pick<Measured, "exportRequests" | "exportMs">> {
  const page = await browser.newPage();
  let requests = 0;
  page.context().on("request", () => (requests += 1));
  await page.goto(`${origin}/search/?q=${EXPORTED}`);
  await settled(page);
  requests = 0;
  const begun = performance.now();
  const download = page.waitForEvent("download");
  await page.locator("#csv").click();
  const text = await readFile(await (await download).path(), "utf8");
  const exportMs = Math.round(performance.now() - begun);
  console.log(`  ${EXPORTED}: a file of ${text.length.toLocaleString("en")} characters`);
  await page.close();
  return { exportRequests: requests, exportMs };
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}

/** Counts what a server sends, headers and all. */
function bytesSent(server: Server): () => number {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  return () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

function hold(size: number, measured: Measured): void {
  console.log(`${size} transcripts: ${JSON.stringify(measured)}`);
  const over = Object.entries(BOUNDS[size] ?? {}).filter(([name, most]) => measured[name as keyof Measured] > most);
  if (over.length === 0) return;
  console.error(`  over the bounds: ${over.map(([name, most]) => `${name} ${most}`).join(", ")}`);
  process.exitCode = 1;
}
