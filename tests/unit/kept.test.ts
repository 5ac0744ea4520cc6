import assert from "node:assert/strict";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { EarlierSite, Kept, keyOf, sumOf, versionOf } from "../../src/kept/index.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "kept-"));

/** Every file below a folder. */
function filesBelow(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

test("a key tells where one part ends and the next begins, and texts from the bytes that they are not", () => {
  assert.equal(keyOf("ab", "c"), keyOf("ab", "c"));
  assert.equal(keyOf("é"), keyOf(Buffer.from("é")));
  for (const other of [["a", "bc"], ["abc"], ["ab", "c", ""], ["ab", "C"], ["c", "ab"], []]) {
    assert.notEqual(keyOf(...other), keyOf("ab", "c"), other.join("|"));
  }
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
      assert.equal(keyOf(...one) === keyOf(...other), JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test("a version changes with any file that is named and its path, and not with a test beside it", () => {
  const root = folder();
  const here = process.cwd();
  const versionIn = (files: Record<string, string>): string => {
    const copy = mkdtempSync(join(root, "code-"));
    for (const [path, text] of Object.entries({ "package-lock.json": "{}", ...files })) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    process.chdir(copy);
    try {
      return versionOf([join(copy, "src"), join(copy, "config.mjs")].map((path) => path.slice(copy.length + 1)));
    } finally {
      process.chdir(here);
    }
  };
  const code = { "src/a.ts": "1", "src/deep/b.ts": "2", "config.mjs": "3" };
  const version = versionIn(code);
  assert.equal(versionIn({ ...code, "src/a.test.ts": "4", "other.ts": "5" }), version);
  for (const change of [
    { "src/a.ts": "1 " },
    { "src/deep/b.ts": "" },
    { "config.mjs": "4" },
    { "package-lock.json": "{ }" },
    { "src/c.ts": "" },
  ]) {
    assert.notEqual(versionIn({ ...code, ...change }), version, JSON.stringify(change));
  }
});

test("what is kept is given back as it was, under its kind and key alone", () => {
  const kept = new Kept(join(folder(), "deep", "er"));
  assert.equal(kept.get("kind", keyOf("a")), null);
  for (const text of ["", "words “and” more", "\ud83d\ude00", "x".repeat(100_000)]) {
    kept.put("kind", keyOf(text), text);
    assert.equal(kept.get("kind", keyOf(text)), text);
    assert.equal(kept.get("other", keyOf(text)), null);
  }
  kept.put("kind", keyOf("a"), "first");
  kept.put("kind", keyOf("a"), "second");
  assert.equal(kept.get("kind", keyOf("a")), "second");
});

/** What can become of a file that is kept. */
const HARMS: Record<string, (file: string, another: Buffer) => void> = {
  removed: (file) => rmSync(file),
  emptied: (file) => truncateSync(file),
  "cut in its text": (file) => truncateSync(file, statSync(file).size - 1),
  "cut in its sum": (file) => truncateSync(file, 10),
  "grown by a byte": (file) => writeFileSync(file, `${readFileSync(file, "latin1")}x`, "latin1"),
  "changed in its first byte": (file) => changeByte(file, 0),
  "changed in its last byte": (file) => changeByte(file, statSync(file).size - 1),
  "changed in the middle": (file) => changeByte(file, Math.floor(statSync(file).size / 2)),
  "filled with zeros": (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
  "filled with another's": (file, another) => writeFileSync(file, another),
  "made a folder": (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  "written in another encoding": (file) => writeFileSync(file, readFileSync(file, "utf8"), "utf16le"),
};

function changeByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

for (const [harm, inflict] of Object.entries(HARMS)) {
  test(`what is kept and then ${harm} is as good as nothing, and can be kept again unless something stands there`, () => {
    const root = folder();
    const kept = new Kept(root);
    for (const text of ["one “text”", "another", "a third"]) kept.put("kind", keyOf(text), text);
    const contents = filesBelow(root).map((file) => readFileSync(file));
    for (const [n, file] of filesBelow(root).entries()) {
      inflict(file, contents[(n + 1) % contents.length] ?? assert.fail());
    }
    for (const text of ["one “text”", "another", "a third"]) assert.equal(kept.get("kind", keyOf(text)), null, text);
    kept.put("kind", keyOf("another"), "another");
    assert.equal(kept.get("kind", keyOf("another")), harm === "made a folder" ? null : "another");
  });
}

test("a folder that cannot be written keeps nothing and breaks nothing", () => {
  const root = folder();
  writeFileSync(join(root, "file"), "");
  const kept = new Kept(join(root, "file"));
  kept.put("kind", keyOf("a"), "a");
  assert.equal(kept.get("kind", keyOf("a")), null);
  kept.sweep();
  chmodSync(root, 0o700);
  assert.deepEqual(readdirSync(root), ["file"]);
});

test("what nothing has asked for in a month is removed; what is asked for stays", () => {
  const root = folder();
  const kept = new Kept(root);
  for (const text of ["asked for", "forgotten"]) kept.put("kind", keyOf(text), text);
  const old = new Date(Date.now() - 29 * 24 * 60 * 60 * 1000);
  for (const file of filesBelow(root)) utimesSync(file, old, old);
  const site = join(root, "dist", "ab", "index.html");
  mkdirSync(dirname(site), { recursive: true });
  writeFileSync(site, "a site that is published there");
  utimesSync(site, 0, 0);
  assert.equal(kept.get("kind", keyOf("asked for")), "asked for");
  kept.sweep();
  assert.equal(filesBelow(root).length, 3, "not yet a month");
  kept.sweep(Date.now() + 2 * 24 * 60 * 60 * 1000);
  assert.equal(kept.get("kind", keyOf("forgotten")), null);
  assert.equal(kept.get("kind", keyOf("asked for")), "asked for");
  assert.ok(existsSync(site), "what else lies there is left alone");
});

/** A site with some files of which one is noted, and the place where the next is made. */
function siteWith(content: string): { kept: Kept; site: string; made: string; path: string; key: string } {
  const root = folder();
  const [kept, site, made] = [new Kept(join(root, "kept")), join(root, "site"), join(root, "made")];
  const [path, key] = ["meetings/a/index.html", keyOf("all that it shows")];
  const first = new EarlierSite(kept, "pages", { site: join(root, "none"), made: site });
  writeFileSync(first.fileOf(path), content);
  const named = new EarlierSite(kept, "pages", { site, made });
  named.note(path, { key, bytes: Buffer.byteLength(content), sha256: sumOf(Buffer.from(content)) });
  named.save();
  return { kept, site, made, path, key };
}

test("a file of the site before is taken over where it was made from the same and is as it was", () => {
  const { kept, site, made, path, key } = siteWith("<p>“words”</p>");
  const next = new EarlierSite(kept, "pages", { site, made });
  assert.deepEqual(next.take(path, key), {
    key,
    bytes: Buffer.byteLength("<p>“words”</p>"),
    sha256: sumOf(Buffer.from("<p>“words”</p>")),
  });
  assert.equal(readFileSync(join(made, path), "utf8"), "<p>“words”</p>");
  assert.equal(statSync(join(made, path)).ino, statSync(join(site, path)).ino, "it takes no room twice");
  next.save();
  rmSync(site, { recursive: true });
  cpSync(made, site, { recursive: true });
  assert.ok(new EarlierSite(kept, "pages", { site, made: join(made, "next") }).take(path, key), "and once more");
});

test("nothing is taken over that was made from something else, stands elsewhere, or is no longer as it was", () => {
  const { kept, site, made, path, key } = siteWith("<p>words</p>");
  const take = (part = "pages", where = site, at = path, of = key) =>
    new EarlierSite(kept, part, { site: where, made }).take(at, of);
  assert.equal(take("pages", site, path, keyOf("something else")), null);
  assert.equal(take("data"), null);
  assert.equal(take("pages", `${site}-2`), null);
  assert.equal(take("pages", site, "meetings/b/index.html"), null);
  for (const content of ["<p>wordz</p>", "<p>words</p> ", "", "<p>word"]) {
    writeFileSync(join(site, path), content);
    assert.equal(take(), null, content);
  }
  rmSync(join(site, path));
  assert.equal(take(), null);
  assert.ok(!existsSync(join(made, path)));
});

test("what was not taken and not noted this time is not known the next time", () => {
  const { kept, site, made, path, key } = siteWith("<p>words</p>");
  new EarlierSite(kept, "pages", { site, made }).save();
  assert.equal(new EarlierSite(kept, "pages", { site, made }).take(path, key), null);
});
