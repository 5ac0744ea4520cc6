import { expect, test } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { siteFiles } from "../support/pages.ts";
import { lacking } from "../support/programs.ts";
import { answered } from "../support/search-page.ts";

/** The five below a base path, as `browser-sites.ts` built them. */
const SITE = resolve(".sites/base");

/** What browsers must be told of a file, to read it as what it is. */
const TYPES: Record<string, RegExp> = {
  ".html": /^text\/html/,
  ".css": /^text\/css/,
  ".js": /^(?:text|application)\/javascript/,
  ".json": /^application\/json/,
  ".svg": /^image\/svg\+xml/,
  ".png": /^image\/png/,
  ".zip": /^application\/zip/,
};

test.describe("on a plain host without any settings (python3 -m http.server)", () => {
  const missing = lacking(["python3"]);
  test.skip(missing !== false, missing === false ? "" : missing);

  let host: { process: ChildProcess; folder: string; root: string };

  test.beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "host-"));
    symlinkSync(SITE, join(folder, "archive"));
    const python = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder]);
    const port = await new Promise<string>((found) => {
      python.stdout.on("data", (said: Buffer) => {
        const [, number] = /port (\d+)/.exec(said.toString()) ?? [];
        if (number !== undefined) found(number);
      });
    });
    host = { process: python, folder, root: `http://127.0.0.1:${port}/archive/` };
  });

  test.afterAll(() => {
    host.process.kill();
    rmSync(host.folder, { recursive: true });
  });

  test("every file is served as it is, and pages, styles, scripts and data as what they are", async () => {
    const files = [...siteFiles(SITE, "")];
    expect(files.length).toBeGreaterThan(200);
    for (const path of files) {
      const answer = await fetch(`${host.root}${path}`);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("content-type"), path).toMatch(TYPES[extname(path)] ?? /./);
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(SITE, path))), path).toBe(true);
    }
  });

  test("every page of the sitemap is there", async () => {
    const sitemap = await (await fetch(`${host.root}sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>[^<]+\/archive\/([^<]*)<\/loc>/g)].map(([, path]) => path ?? "");
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const answer = await fetch(`${host.root}${path}`);
      expect(answer.status, path).toBe(200);
      expect((await answer.text()).trimEnd().endsWith("</html>"), path).toBe(true);
    }
  });

  test("pages, the search and the check of quotations work, and nothing that they ask for is missing", async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on("response", (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`));
    page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(host.root);
    await page.goto(`${host.root}meetings/2024-02-21-kazan/#t1p2`);
    await page.goto(`${host.root}search/?q=trade&view=lines`);
    await answered(page);
    await expect(page.locator("#lines-said")).toHaveText("16 lines");
    await page.goto(`${host.root}check/?q=${encodeURIComponent("Our trade is growing.")}`);
    await expect(page.locator("#checked")).toHaveAttribute("data-view", "answered");
    await page.goto(`${host.root}figures/`);
    await page.goto(`${host.root}data/`);
    expect(faults).toEqual([]);
  });
});
