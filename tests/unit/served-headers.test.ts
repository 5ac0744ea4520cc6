import assert from "node:assert/strict";
import { test } from "node:test";
import { headerRules, headersFor } from "../../src/build/served-headers.ts";

const RULES = headerRules(
  "/*\n  A: all\n  Link: <https://archive.example/>; rel=x\n/one.txt\n  A: one\n/b/*/b\n  B: between\n",
);

test("a path gets the headers of every rule that fits it, and the values of one name are joined", () => {
  assert.deepEqual(Object.fromEntries(headersFor(RULES, "/one.txt")), {
    A: "all, one",
    Link: "<https://archive.example/>; rel=x",
  });
  assert.equal(headersFor(RULES, "/two.txt").get("A"), "all");
  assert.equal(headersFor(RULES, "/one.txt/").get("A"), "all");
});

test("the star stands for anything, but what is around it stands once for itself", () => {
  for (const path of ["/b//b", "/b/x/b", "/b/x/y/b"]) assert.equal(headersFor(RULES, path).get("B"), "between", path);
  for (const path of ["/b/b", "/a/b/x/b", "/b/x/b/"]) assert.equal(headersFor(RULES, path).get("B"), undefined, path);
});

test("a file without rules gives no headers", () => {
  assert.deepEqual([...headersFor(headerRules(""), "/one.txt")], []);
});
