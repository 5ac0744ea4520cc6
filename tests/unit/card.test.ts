import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Meeting } from "../../src/archive/model.ts";
import { wordsOf } from "../../src/archive/sizes.ts";
import { HEIGHT, type Line, MARGIN, WIDTH } from "../../src/drawings/card/frame.ts";
import { marksOf } from "../../src/drawings/card/marks.ts";
import { type Card, cardOf } from "../../src/drawings/card/numbers.ts";
import { pictureOf } from "../../src/drawings/card/picture.ts";
import { FACES, widthOf } from "../../src/drawings/card/typeface.ts";
import { pictureWords } from "../../src/drawings/card/words.ts";
import { type Outline, rectangle } from "../../src/drawings/raster/outline.ts";
import { paint } from "../../src/drawings/raster/paint.ts";
import { shapeOf } from "../../src/drawings/shape/numbers.ts";
import { cardPixels } from "../support/card-svg.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { exported, hostileArchive } from "../support/exported.ts";
import { pngPixels, pngSize } from "../support/png.ts";

const { archive } = await exported("content");
const [first = assert.fail()] = archive.meetings;
const NAME = archive.about.name;

const LONG = "Meeting with heads of delegations of observer states and of international organisations "
  .repeat(3)
  .trim();
const titled = (text: string, meeting = first): Meeting => ({ ...meeting, title: { text, by: "page" } });

const FIRST_NAMES = "Anna Boris Clara Dmitry Erlan Farida Gulnara Hakan Irina Jomart Kanat Leila".split(" ");
const crowd = Array.from({ length: 36 }, (_, turn) => {
  const name = FIRST_NAMES[turn % FIRST_NAMES.length] ?? "";
  return `${name} Example: ${"word ".repeat(turn + 1)}`;
});
const [twelve = assert.fail()] = (
  await exported(contentFolder({ "transcripts/twelve.txt": specialView({ body: crowd.join("\n\n") }) }))
).archive.meetings;

const CASES: Record<string, Meeting[]> = {
  "the five": archive.meetings,
  "hostile words": (await hostileArchive()).archive.meetings,
  "no turns": [{ ...first, turns: [] }],
  "twelve speakers": [twelve],
  "the longest titles": [titled(LONG), titled(LONG, twelve), titled(LONG.repeat(20)), titled("x".repeat(300), twelve)],
  "no title to speak of": [titled(""), titled("\u200b\u202e")],
  "characters that XML forbids": [titled("a\0b\u0001\ufffe\ud800c"), titled("\udc00".repeat(40))],
  "other scripts": [titled("שלום עולם ".repeat(20)), titled("مرحبا بالعالم"), titled("漢".repeat(200)), titled("🎉👩‍👩‍👧")],
  "no place": [{ ...first, place: null }],
};

const lines = ({ archive: name, title, when, strip }: Card): Line[] => [
  ...[name, ...title, when],
  ...(strip === null ? [] : [strip.extent, ...strip.rows.map((row) => row.name)]),
];

for (const [name, meetings] of Object.entries(CASES)) {
  test(`${name}: nothing of a picture stands outside it, and no line of text upon another`, () => {
    for (const meeting of meetings) {
      const card = cardOf(meeting, `${NAME} ${LONG}`, widthOf);
      for (const { text, x, anchor, ...line } of lines(card)) {
        const start = anchor === "start" ? x : x - widthOf(text, line);
        assert.ok(start >= MARGIN && start + widthOf(text, line) <= WIDTH - MARGIN + 0.01, text);
        assert.ok(line.baseline > line.size && line.baseline < HEIGHT - line.size, text);
      }
      const baselines = [card.archive, ...card.title, card.when].map(({ baseline }) => baseline);
      assert.deepEqual(
        baselines,
        [...new Set(baselines)].sort((a, b) => a - b),
      );
      assert.ok(!card.strip || card.when.baseline + card.when.size < card.strip.top);
    }
  });

  test(`${name}: every block is as wide as its words, in the row of who says them, and all are as wide as the strip`, () => {
    for (const meeting of meetings) {
      const { strip } = cardOf(meeting, NAME, widthOf);
      const [shape, words] = [shapeOf(meeting), wordsOf(meeting)];
      assert.equal(strip === null, words === 0);
      if (strip === null) continue;
      assert.equal(strip.rows.length, shape.rows.length);
      for (const [index, { blocks }] of shape.rows.entries()) {
        for (const [place, block] of blocks.entries()) {
          const { x = NaN, width = NaN } = strip.rows[index]?.blocks[place] ?? {};
          near(width / (strip.end - strip.start), block.words / words);
          near((x - strip.start) / (strip.end - strip.start), block.before / words);
          assert.ok(x >= strip.start && x + width <= strip.end + 1e-6);
        }
      }
    }
  });

  test(`${name}: every line is drawn, and every block as wide as it is`, () => {
    for (const meeting of meetings) {
      const card = cardOf(meeting, NAME, widthOf);
      const rows = card.strip?.rows ?? [];
      const [, ...blocks] = marksOf(card).filter(({ colour }) => colour === "accent");
      assert.deepEqual(
        blocks.map(({ outline }) => outline.length),
        rows.map((row) => row.blocks.length),
      );
      for (const [index, { blocks: placed }] of rows.entries()) {
        for (const [at, { width }] of placed.entries()) near(wide(blocks[index]?.outline.slice(at, at + 1)), width);
      }
      const inked = marksOf(card).filter(({ colour, outline }) => colour === "ink" && outline.length > 0);
      const words = [...card.title, ...rows.map((row) => row.name)].filter(({ text }) => text.trim() !== "");
      assert.equal(inked.length, words.length);
    }
  });
}

/** How wide an outline is, from its leftmost corner to its rightmost. */
function wide(outline: Outline = []): number {
  const across = outline.flatMap((ring) => ring.filter((_, at) => at % 2 === 0));
  return Math.max(...across) - Math.min(...across);
}

/** Equal to a thousandth. */
function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= expected / 1000 + 1e-9, `${actual} is not ${expected}`);
}

test("a title that fits is whole; one that does not is set smaller, and cut after a whole word only in the end", () => {
  const [short, longer, longest] = ["Talks", LONG.slice(0, 150).trim(), LONG].map(
    (text) => cardOf(titled(text, twelve), NAME, widthOf).title,
  );
  assert.ok(short && longer && longest);
  assert.deepEqual(
    short.map(({ text }) => text),
    ["Talks"],
  );
  assert.ok((short[0]?.size ?? 0) > (longer[0]?.size ?? 0));
  assert.equal(longer.map(({ text }) => text).join(" "), LONG.slice(0, 150).trim());
  const kept = longest.map(({ text }) => text).join(" ");
  assert.match(kept, /\w …$/);
  assert.ok(LONG.startsWith(`${kept.slice(0, -2)} `));
});

test("white space of a title is plain, and the place is as printed", () => {
  const { title, when } = cardOf(titled("A\u00a0B"), NAME, widthOf);
  assert.deepEqual([title[0]?.text, when.text], ["A B", "19 August 2022, Sochi"]);
});

test("an excerpt goes on with dashes after its last word and says what it is; a whole record does neither", () => {
  const excerpt = archive.meetings.find((meeting) => meeting.excerpt) ?? assert.fail();
  for (const meeting of [excerpt, { ...excerpt, excerpt: false }]) {
    const card = cardOf(meeting, NAME, widthOf);
    const { strip } = card;
    assert.ok(strip);
    assert.equal(strip.goesOnTo > strip.end, meeting.excerpt);
    const quiet = marksOf(card).filter(({ colour }) => colour === "quiet");
    const dashes = quiet.slice(-strip.rows.length).flatMap(({ outline }) => outline);
    assert.equal(dashes.length, meeting.excerpt ? 4 * strip.rows.length : 0);
    assert.equal(strip.extent.text, `${meeting.excerpt ? "Excerpt, " : ""}${wordsOf(meeting)} words`);
  }
});

test("of many speakers those who say least share a row that tells how many they are", () => {
  const names = cardOf(twelve, NAME, widthOf).strip?.rows.map(({ name }) => name.text) ?? [];
  assert.equal(names.length, 10);
  assert.equal(names.at(-1), "3 others");
  assert.equal(new Set(names).size, 10);
});

test("no line of words is drawn wider than it is taken to be", () => {
  const titles = [
    ...archive.meetings.map(({ title }) => title.text),
    LONG,
    "Қасым-Жомарт Тоқаевпен кездесу",
    "AVATAR (of) Wyoming?",
  ];
  for (const text of titles) {
    for (const weight of ["regular", "semibold"] as const) {
      const drawn = wide(FACES[weight].set(text, 20).outline);
      const taken = widthOf(text, { size: 20, weight });
      assert.ok(drawn <= taken && drawn > 0.9 * taken, `${text}: ${drawn} of ${taken}`);
    }
  }
});

test("in the margins of a picture stands nothing, whatever script its title is of", async () => {
  for (const meeting of [...(CASES["other scripts"] ?? []), ...(CASES["the longest titles"] ?? [])]) {
    const pixels = await pngPixels(pictureOf(meeting, NAME));
    const paper = pixels.readUInt32BE(0);
    const inked = Array.from({ length: WIDTH * HEIGHT }, (_, at) => at).filter(
      (at) => at % WIDTH >= WIDTH - MARGIN && pixels.readUInt32BE(4 * at) !== paper,
    );
    assert.deepEqual(inked, [], meeting.title.text);
  }
});

test("the picture of a meeting is a PNG of 1200 × 630, and of the same bytes whatever was drawn before it", () => {
  const pictures = archive.meetings.map((meeting) => pictureOf(meeting, NAME));
  for (const png of pictures) assert.deepEqual(pngSize(png), { width: 1200, height: 630 });
  for (const meeting of CASES["other scripts"] ?? []) pictureOf(meeting, LONG);
  assert.deepEqual(
    archive.meetings
      .toReversed()
      .map((meeting) => pictureOf(meeting, NAME))
      .toReversed(),
    pictures,
  );
});

test("a picture weighs at most 17 KB, and 25 where its title is as long as it can be", () => {
  for (const meeting of archive.meetings) assert.ok(pictureOf(meeting, NAME).length <= 17_000, meeting.id);
  for (const meeting of [titled(LONG), titled(LONG, twelve)]) assert.ok(pictureOf(meeting, NAME).length <= 25_000);
});

test("a picture is the one that another renderer draws from the same words and boxes", async () => {
  const [excerpt = assert.fail()] = archive.meetings.filter((meeting) => meeting.excerpt);
  for (const meeting of [excerpt, titled("Қасым-Жомарт fi (of) Ångström"), titled(LONG, twelve)]) {
    const drawn = await cardPixels(cardOf(meeting, NAME, widthOf));
    const pixels = await pngPixels(pictureOf(meeting, NAME));
    const apart = Uint8Array.from(drawn, (value, at) => Math.abs(value - (pixels[at] ?? 0)));
    // Half a step from one shade of ink to the next is 28; the other renderer looks at edges in fewer places.
    assert.ok(apart.every((difference) => difference <= 80));
    assert.ok(apart.filter((difference) => difference > 40).length < apart.length / 1000);
  }
});

test("a pixel that is covered in part gets the shade that is next, and rings that run the other way are holes", () => {
  const picture = { width: 6, height: 3, numbers: new Uint8Array(18) };
  const hole = [2, 1, 2, 2, 4, 2, 4, 1];
  paint(picture, [...rectangle({ x: 0.5, y: 0, width: 5, height: 3 }), hole], [0, 1, 2]);
  assert.deepEqual([...picture.numbers], [1, 2, 2, 2, 2, 1, 1, 2, 0, 0, 2, 1, 1, 2, 2, 2, 2, 1]);
});

test("what stands outside a picture is not painted, and leaves what stands inside as it is", () => {
  const numbers = new Uint8Array(12);
  paint({ width: 4, height: 3, numbers }, rectangle({ x: -9, y: -9, width: 11, height: 10 }), [0, 1]);
  assert.deepEqual([...numbers], [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  paint({ width: 4, height: 3, numbers }, rectangle({ x: 4, y: 1, width: 9, height: 9 }), [0, 1]);
  paint({ width: 4, height: 3, numbers }, rectangle({ x: 3, y: 2, width: 9, height: 9 }), [0, 1]);
  assert.deepEqual([...numbers], [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test("whatever a title, a name and a place hold, there is a picture", () => {
  const words = fc.string({ unit: "binary", maxLength: 60 });
  const anyPicture = fc.property(words, words, words, (title, name, printed) => {
    const place = first.place && { ...first.place, printed };
    assert.deepEqual(pngSize(pictureOf({ ...titled(title), place }, name)), { width: 1200, height: 630 });
  });
  fc.assert(anyPicture, { numRuns: 30 });
});

test("what a picture shows is told in words", () => {
  assert.match(pictureWords(first), /^.+, 19 August 2022, Sochi; who spoke when, in blocks$/);
  assert.match(pictureWords({ ...first, turns: [] }), /, 19 August 2022, Sochi$/);
});
