import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { create, type Font } from "fontkit";
import { filesBelow, Kept } from "../../src/kept/index.ts";
import { unicodeRange } from "../../src/typeface/css.ts";
import { cut } from "../../src/typeface/cut.ts";
import { FACES, type Face } from "../../src/typeface/faces.ts";
import { typeface } from "../../src/typeface/index.ts";

const nothingKept = () => new Kept(mkdtempSync(join(tmpdir(), "kept-")));

const { styles, fonts, early } = await typeface();
const css = Buffer.from(styles.bytes).toString();
const rules = css.split("\n").filter((line) => line.startsWith("@font-face"));
const kazan = readFileSync("content/transcripts/2024-02-21-kazan.txt", "utf8");

/** A face as its file has it. */
function read({ name }: Pick<Face, "name">): Font {
  const file = fonts.find((font) => font.name.startsWith(name));
  assert.ok(file, name);
  const font = create(Buffer.from(file.bytes));
  assert.ok("layout" in font);
  return font;
}

const face = (name: string): Face => FACES.find((each) => each.name === name) ?? assert.fail(name);
const glyphs = (font: Font, text: string, features: string[] = []): number[] =>
  font.layout(text, features).glyphs.map(({ id }) => id);
const widths = (font: Font, text: string, features: string[]): number[] =>
  font.layout(text, features).positions.map(({ xAdvance }) => xAdvance);

test("a face that was cut is taken as it was, another is cut, and so is one whose copy has come to harm", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  const kept = new Kept(folder);
  const italic = face("literata-italic");
  const bytes = await cut(italic, kept);
  const [copy = assert.fail("nothing was kept"), ...others] = filesBelow(folder);
  assert.deepEqual(others, []);
  assert.ok((await cut(italic, kept)).equals(bytes));
  assert.ok(!(await cut({ ...italic, characters: "a" }, kept)).equals(bytes));
  writeFileSync(copy, readFileSync(copy).fill("A", 100, 200));
  assert.ok((await cut(italic, kept)).equals(bytes));
});

test("the files of the typeface weigh at most 70 KB in all, and those of a first page at most 40", () => {
  const weight = (files: typeof fonts) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  assert.ok(weight(fonts) <= 70_000, `${weight(fonts)} bytes`);
  assert.ok(weight(early) <= 40_000, `${weight(early)} bytes`);
});

test("the typeface is cut to the same bytes every time, and a file is named by its bytes", async () => {
  for (const [index, each] of FACES.entries()) {
    const font = fonts[index];
    assert.deepEqual(Uint8Array.from(await cut(each, nothingKept())), font?.bytes);
  }
  for (const { name, bytes } of [styles, ...fonts]) {
    assert.equal(name.split(".")[1], createHash("sha256").update(bytes).digest("hex").slice(0, 8));
  }
});

test("every file has all the characters that the style sheet promises of it, and says whose it is", () => {
  for (const each of FACES) {
    const font = read(each);
    const missing = Array.from(each.characters).filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
    assert.deepEqual(missing, [], each.name);
    assert.match(font.copyright, /The Literata Project Authors/);
  }
});

test("English, names in Latin letters, Russian and Kazakh have their letters, and speech its dashes and quotation marks", () => {
  const all = new Set(FACES.flatMap(({ characters }) => Array.from(characters)));
  for (const sign of "Aa0–—“”‘’…−ÖöÇçČčŠšŽžĞğİıŞşŁłЩщЪъЫыЭэЯяЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЇїЄєҐґ№₂°€₸₽")
    assert.ok(all.has(sign), sign);
  const missing = [...new Set(kazan)].filter((sign) => /\p{L}/u.test(sign) && !all.has(sign));
  assert.deepEqual(missing, []);
});

test("the styles of speech have old-style, lining and tabular figures, kerning and ligatures", () => {
  for (const name of ["literata-regular", "literata-italic", "literata-semibold"]) {
    const font = read(face(name));
    const plain = glyphs(font, "0123456789");
    assert.ok(
      glyphs(font, "0123456789", ["onum"]).every((id, index) => id !== plain[index]),
      name,
    );
    assert.deepEqual(glyphs(font, "0123456789", ["lnum"]), plain, "figures are lining where nothing is asked");
    assert.equal(new Set(widths(font, "0123456789", ["tnum"])).size, 1);
    assert.ok(glyphs(font, "fi").length === 1 && font.availableFeatures.includes("kern"));
  }
});

test("small capitals are there for every small letter of English, in the style that is set in them", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const small = glyphs(read(face("literata-regular")), letters, ["smcp"]);
  assert.equal(new Set([...small, ...glyphs(read(face("literata-regular")), letters)]).size, 2 * letters.length);
});

test("the style sheet names every file once, for its characters, and no page waits for one or moves when it comes", () => {
  for (const [index, { characters }] of FACES.entries()) {
    const rule = rules.find((each) => each.includes(`url(${fonts[index]?.name ?? ""})`)) ?? "";
    assert.ok(rule.includes(`unicode-range:${unicodeRange(characters)};`));
    assert.match(rule, /font-display:optional/);
  }
});

test("every family of the typeface is declared, those of systems in the same three styles and with its baseline", () => {
  const stack = /--typeface:(.+),serif\}/.exec(css)?.[1]?.split(",") ?? [];
  const declared = new Set(rules.map((rule) => /font-family:("[^"]+")/.exec(rule)?.[1]));
  assert.deepEqual(stack, [...declared]);
  const local = rules.filter((rule) => rule.includes("local("));
  assert.equal(local.length, 3 * (stack.length - 2));
  for (const rule of local) {
    const [size = 0, ascent = 0] = ["size-adjust", "ascent-override"].map((name) =>
      Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]),
    );
    assert.ok(Math.abs((size * ascent) / 100 - 100) < 0.1, rule);
  }
});

test("serifs of systems are scaled to the width of the typeface's own letters", () => {
  /** The mean width of Georgia's letters in each style, in ems. */
  const georgia = { regular: 913 / 2048, italic: 931 / 2048, semibold: 1062 / 2048 };
  const scaled = rules.filter((rule) => rule.includes('on Georgia"'));
  for (const [index, style] of (["regular", "italic", "semibold"] as const).entries()) {
    const size = Number(/size-adjust:([\d.]+)%/.exec(scaled[index] ?? "")?.[1]) / 100;
    const row = read(face(`literata-${style}`)).glyphsForString(kazan.replaceAll(/\s+/g, " "));
    const mean = row.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / row.length / 1000;
    assert.ok(Math.abs((size * georgia[style]) / mean - 1) < 0.015, style);
  }
});

test("characters are listed as CSS writes them", () => {
  assert.equal(unicodeRange("cabz–"), "U+61-63,U+7A,U+2013");
});
