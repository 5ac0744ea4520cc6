import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { sitePages } from "../support/pages.ts";
import { checkSite } from "../support/site-checks.ts";

const ids = [
  "2022-08-19-sochi",
  "2023-10-07-novo-ogaryovo",
  "2024-02-21-kazan",
  "2024-07-03-astana",
  "2024-11-27-astana",
];

const five = await buildSite("five");
test("the five build without a warning", () => {
  assert.ok(five.good, five.output);
  assert.doesNotMatch(five.output, /warn/i);
});
test("the five have eleven threads, which lead through four meetings and what none of them holds", () => {
  const threads = sitePages(five.dir).filter(({ url }) => /^\/threads\/.+/.test(url));
  const steps = threads.flatMap(({ document }) => [...document.querySelectorAll(".steps > li")]);
  assert.deepEqual([threads.length, steps.length], [11, 34]);
});
checkSite("the five", { dir: five.dir, content: "content", ids });

const base = await buildSite("base", { BASE_PATH: "archive" });
test("the five build below a base path", () => {
  assert.ok(base.good, base.output);
});
checkSite("below a base path", { dir: base.dir, content: "content", ids, base: "/archive/" });
