import assert from "node:assert/strict";
import { Resvg } from "@resvg/resvg-wasm";
import { rendered } from "../../src/drawings/raster/render.ts";

const SIGNATURE = "89504e470d0a1a0a";

/** How large a PNG says it is. @throws where the bytes begin as those of no PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const png = Buffer.from(bytes);
  assert.equal(png.subarray(0, 8).toString("hex"), SIGNATURE);
  assert.equal(png.subarray(12, 16).toString("latin1"), "IHDR");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The pixels of a PNG, four bytes each, as a reader has them that is not ours: the one that draws pictures within SVG. */
export async function pngPixels(png: Uint8Array): Promise<Buffer> {
  const { width, height } = pngSize(png);
  const address = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return await svgPixels(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`,
  );
}

/** The pixels of an SVG as it is drawn. */
export async function svgPixels(svg: string, fontBuffers: Uint8Array[] = []): Promise<Buffer> {
  await rendered(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`);
  return Buffer.from(new Resvg(svg, { font: { fontBuffers } }).render().pixels);
}
