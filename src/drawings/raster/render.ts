import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { palettePng } from "./png.ts";

let ready: Promise<void> | null = null;

/**
 * An SVG that covers all of its ground, as a PNG of its size. Text is set in the typefaces given as TrueType files: those
 * of the system are not read.
 * @throws where the SVG is not well-formed.
 */
export async function rendered(svg: string, fontBuffers: Uint8Array[] = []): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const drawing = new Resvg(svg, { font: { fontBuffers } });
  const image = drawing.render();
  const png = palettePng(image) ?? Uint8Array.from(image.asPng());
  // What lies in the memory of WebAssembly is nobody else's to free.
  image.free();
  drawing.free();
  return png;
}
