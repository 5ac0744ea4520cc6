import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { APIRoute } from "astro";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { iconOf, ICONS } from "../../src/drawings/icons/icons.ts";
import { palettePng } from "../../src/drawings/raster/png.ts";
import { rendered } from "../../src/drawings/raster/render.ts";
import { COLOURS, DARK_PAPER } from "../../src/styles/colours.ts";
import { pngPixels, pngSize, svgPixels } from "../support/png.ts";
import { storedContent } from "../support/stored-content.ts";
import { showArchive } from "../support/stub-site.ts";

const archive = buildArchive(await storedContent("content"));
showArchive(archive);

test("the colours for what reads no style sheet are those of the style sheet", () => {
  const css = readFileSync("src/styles/base.css", "utf8");
  const tokens = [...css.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\);/g)];
  for (const [name, colour] of Object.entries(COLOURS)) {
    assert.equal(tokens.find(([, token]) => token === name)?.[2], colour, name);
  }
  assert.equal(tokens.find(([, token]) => token === "paper")?.[3], DARK_PAPER);
});

test("the icon of a tab has the accents of both schemes", () => {
  const [, dark] = /--accent: light-dark\(#\w+, (#\w+)\)/.exec(readFileSync("src/styles/base.css", "utf8")) ?? [];
  const svg = readFileSync("public/favicon.svg", "utf8");
  assert.ok(svg.includes(`fill="${COLOURS.accent}"`) && svg.includes(`fill:${dark ?? "?"}`));
});

for (const icon of ICONS) {
  test(`${icon.name} is a square of paper with the mark in its middle, and of the same bytes every time`, async () => {
    const png = await iconOf(icon);
    assert.deepEqual(pngSize(png), { width: icon.side, height: icon.side });
    assert.deepEqual(await iconOf(icon), png);
    const pixels = await pngPixels(png);
    const marked = markedIn(pixels, icon.side);
    const edge = (icon.side - icon.mark) / 2;
    assert.ok(marked.length > 0);
    for (const { x, y } of marked) {
      assert.ok(Math.min(x, y) >= edge && Math.max(x, y) < icon.side - edge);
      const far = Math.hypot(x + 0.5 - icon.side / 2, y + 0.5 - icon.side / 2);
      assert.ok(icon.purpose !== "maskable" || far <= 0.4 * icon.side, "a launcher cuts into the mark");
    }
    assert.ok(
      pixels.every((value, at) => at % 4 !== 3 || value === 255),
      "it is opaque",
    );
  });
}

/** Every pixel that is not of the colour of the first. */
function markedIn(pixels: Buffer, side: number): { x: number; y: number }[] {
  const at = Array.from({ length: side * side }, (_, index) => index);
  const paper = pixels.readUInt32BE(0);
  return at
    .filter((index) => pixels.readUInt32BE(4 * index) !== paper)
    .map((index) => ({ x: index % side, y: Math.floor(index / side) }));
}

test("a picture of more colours than a palette holds keeps them all", async () => {
  const marks = Array.from({ length: 300 }, (_, x) => `<path fill="rgb(${x % 256},9,${x >> 1})" d="M${x} 0h1v9h-1z"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="9">${marks.join("")}</svg>`;
  const pixels = await svgPixels(svg);
  assert.equal(palettePng({ width: 300, height: 9, pixels }), null);
  assert.ok(pixels.equals(await pngPixels(await rendered(svg))));
});

test("a palette holds 256 colours", async () => {
  const pixels = Uint8Array.from({ length: 256 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at % 4 === 0 ? at >> 2 : 7));
  const png = palettePng({ width: 16, height: 16, pixels });
  assert.ok(png !== null && Buffer.from(pixels).equals(await pngPixels(png)));
});

test("an SVG that is not well-formed is refused", async () => {
  await assert.rejects(rendered("<svg"));
});

test("the manifest names the archive, where it lives, its paper and its icons", async () => {
  const { GET } = (await import("../../src/pages/manifest.webmanifest.ts")) as { GET: APIRoute };
  const response = await GET({ site: new URL("https://archive.example/") } as never);
  const manifest = (await response.json()) as Record<string, unknown> & { icons: Record<string, string>[] };
  const { icons, ...said } = manifest;
  assert.deepEqual(said, {
    name: archive.about.name,
    short_name: archive.about.name,
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#fdfcf9",
    theme_color: "#fdfcf9",
  });
  assert.deepEqual(
    icons.map(({ src, sizes, type, purpose }) => [src, sizes, type, purpose]),
    [
      ["/icon-192.png", "192x192", "image/png", "any"],
      ["/icon-512.png", "512x512", "image/png", "any"],
      ["/icon-maskable-512.png", "512x512", "image/png", "maskable"],
    ],
  );
});
