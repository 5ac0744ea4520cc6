import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { palettePng } from "./png.ts";

let ready: Promise<void> | null = null;

/**
 * An SVG without text that covers all of its ground, as a PNG of its size.
 * @throws where the SVG is not well-formed.
 */
export async function rendered(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = palettePng(image) ?? Uint8Array.from(image.asPng());
  // What lies in the memory of WebAssembly is nobody else's to free.
  image.free();
  drawing.free();
  return png;
}
