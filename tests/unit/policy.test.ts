import assert from "node:assert/strict";
import { test } from "node:test";
import { headersFile, pagePolicy } from "../../src/layouts/policy.ts";

const directives = (policy: string): string[] => policy.split("; ");

test("the header holds all of every page's policy, and frames besides", () => {
  const header = /Content-Security-Policy: (.*)/.exec(headersFile("/"))?.[1] ?? "";
  assert.deepEqual(directives(header), [...directives(pagePolicy(true)), "frame-ancestors 'none'"]);
  const others = directives(pagePolicy(false)).filter((directive) => !directives(header).includes(directive));
  assert.deepEqual(others, ["script-src 'self'"], "a page without search is stricter in one thing only");
});

test("the headers are those of the path that the archive lives under", () => {
  assert.match(headersFile("/"), /^\/\*\n {2}Content/);
  assert.match(headersFile("/archive/"), /^\/archive\/\*\n {2}Content/);
});

test("no page may run text as a script", () => {
  for (const search of [true, false]) assert.doesNotMatch(pagePolicy(search), /unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test("a page may load the manifest and the typeface of this site and no other", () => {
  for (const search of [true, false]) {
    for (const part of ["manifest-src 'self'", "font-src 'self'"])
      assert.ok(directives(pagePolicy(search)).includes(part));
  }
});

test("browsers may keep the typeface, whose files change their names with their bytes, and nothing else, for good", () => {
  const rules = headersFile("/archive/").split(/\n(?=\/)/);
  const kept = rules.filter((rule) => rule.includes("Cache-Control"));
  assert.deepEqual(kept, ["/archive/fonts/*\n  Cache-Control: public, max-age=31536000, immutable\n"]);
});
