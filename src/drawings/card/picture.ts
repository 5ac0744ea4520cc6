import type { Meeting } from "../../archive/model.ts";
import { paint } from "../raster/paint.ts";
import { numberedPng } from "../raster/png.ts";
import { HEIGHT, WIDTH } from "./frame.ts";
import { marksOf } from "./marks.ts";
import { cardOf } from "./numbers.ts";
import { PALETTE, shadesOf } from "./shades.ts";
import { widthOf } from "./typeface.ts";

/** The picture for link previews of a meeting in an archive of this name, as PNG: at every build the same bytes. */
export function pictureOf(meeting: Meeting, archive: string): Uint8Array<ArrayBuffer> {
  const picture = { width: WIDTH, height: HEIGHT, numbers: new Uint8Array(WIDTH * HEIGHT) };
  for (const { outline, colour } of marksOf(cardOf(meeting, archive, widthOf))) {
    paint(picture, outline, shadesOf(colour));
  }
  return numberedPng(picture, PALETTE);
}
