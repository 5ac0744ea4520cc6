import { type Browser, chromium, type Page } from "@playwright/test";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./support/build-site.ts";
import { chromiumLaunch } from "./support/chromium.ts";
import { corpusContent, hasCorpus } from "./support/corpus-content.ts";
import { answered, ask } from "./support/search-page.ts";
import { serve } from "./support/serve.ts";

/**
 * Measures the search in a browser on sites of two sizes: bytes over the wire to the first results, page and all, and
 * for the next query; time from Enter to results with all counts; what it costs to keep all results of a common word. KB = 1,000 bytes; the host does not compress.
 */

/**
 * Bounds at 120 transcripts: KB to the first results, KB for the next query, milliseconds at the 95th percentile. Two
 * rare words at once need two files of the index, and are held to the bound of the first results.
 */
const BOUNDS: Record<string, Partial<Measured>> = {
  rare: { coldKB: 250, nextKB: 60, p95: 200 },
  pairs: { coldKB: 250, p95: 200 },
  common: { coldKB: 250, nextKB: 60, p95: 200 },
};

/** Queries by what they cost; phrases of very common words, and two of them at once, are not held to the bounds. */
const QUERIES: Record<string, string[]> = {
  rare: ["skolkovo", "logistics", "corridor", "Baikonur", "tuberculosis", "chess"],
  pairs: ["gas corridor", "agriculture tuberculosis", "Baikonur logistics"],
  common: ["the", "of", "Russia", "cooperation", "year", "will"],
  apart: ['"of the"', '"in the" "of the"', '"that we will"'],
};

/** A word that stands in most paragraphs: its results are what an export costs at most. */
const EXPORTED = "the";

/** How often each query is repeated for its time. */
const REPEATS = 10;

if (hasCorpus) {
  const browser = await chromium.launch(await chromiumLaunch());
  for (const size of [60, 120]) await measureSize(browser, size);
  await browser.close();
} else {
  console.log("Skipped: the transcripts to measure with are not there.");
}

async function measureSize(browser: Browser, size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  await corpusContent(folder, size);
  const { good, dir, output } = await buildSite(`measure-${size}`, { CONTENT_DIR: folder });
  await rm(folder, { recursive: true });
  if (!good) throw new Error(output.slice(-2000));
  const { origin, server } = await serve(dir);
  console.log(`${size} transcripts beside the archive's own`);
  for (const [name, queries] of Object.entries(QUERIES)) {
    const measured = await measure(browser, origin, queries);
    console.log(`  ${name.padEnd(7)}${JSON.stringify(measured)}`);
    if (size === 120) hold(measured, BOUNDS[name] ?? {});
  }
  console.log(`  export ${JSON.stringify(await measureExport(browser, origin))}`);
  server.close();
}

interface Measured {
  coldKB: number;
  nextKB: number;
  p50: number;
  p95: number;
}

async function measure(browser: Browser, origin: string, queries: readonly string[]): Promise<Measured> {
  const cold: number[] = [];
  const next: number[] = [];
  const times: number[] = [];
  for (const [index, query] of queries.entries()) {
    const other = queries[(index + 1) % queries.length] ?? query;
    const page = await browser.newPage();
    const bytes = await bytesLoaded(page);
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    await answered(page);
    const first = bytes();
    await ask(page, other);
    cold.push(first / 1000);
    next.push((bytes() - first) / 1000);
    for (let time = 0; time < REPEATS; time += 1) times.push(await timed(page, query), await timed(page, other));
    await page.close();
  }
  const at = (share: number) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? NaN;
  return {
    coldKB: round(Math.max(...cold)),
    nextKB: round(Math.max(...next)),
    p50: round(at(0.5)),
    p95: round(at(0.95)),
  };
}

interface MeasuredExport {
  results: number;
  loadedKB: number;
  fileKB: number;
  ms: number;
}

/** What comes over the wire after the first results, and how long it takes, until the whole list is a file. */
async function measureExport(browser: Browser, origin: string): Promise<MeasuredExport> {
  const page = await browser.newPage();
  const bytes = await bytesLoaded(page);
  await page.goto(`${origin}/search/?q=${EXPORTED}`);
  await answered(page);
  const first = bytes();
  const begun = performance.now();
  const download = page.waitForEvent("download");
  await page.locator("#csv").click();
  const file = await (await download).path();
  const ms = Math.round(performance.now() - begun);
  const text = await readFile(file, "utf8");
  const loadedKB = round((bytes() - first) / 1000);
  await page.close();
  return { results: text.split("\r\n").length - 2, loadedKB, fileKB: round(Buffer.byteLength(text) / 1000), ms };
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}

/** Counts what comes over the wire, headers and all. */
async function bytesLoaded(page: Page): Promise<() => number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** Milliseconds from Enter to the results of a query whose parts of the index are here already. */
function timed(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const [box, list] = [document.querySelector<HTMLInputElement>("#q"), document.querySelector("#results")];
    if (!box || !list) throw new Error("This is not the search page.");
    box.value = words;
    const begun = performance.now();
    box.form?.requestSubmit();
    while (list.ariaBusy !== "false") await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, query);
}

function hold(measured: Measured, { coldKB = Infinity, nextKB = Infinity, p95 = Infinity }: Partial<Measured>): void {
  if (measured.coldKB <= coldKB && measured.nextKB <= nextKB && measured.p95 <= p95) return;
  console.error(`  over the bounds: ${JSON.stringify({ coldKB, nextKB, p95 })}`);
  process.exitCode = 1;
}
