import type { Meeting } from "../../archive/model.ts";
import { rendered } from "../raster/render.ts";
import { svgOf } from "./marks.ts";
import { cardOf } from "./numbers.ts";
import { FONTS, widthOf } from "./typeface.ts";

/** The picture for link previews of a meeting in an archive of this name, as PNG: at every build the same bytes. */
export const pictureOf = (meeting: Meeting, archive: string): Promise<Uint8Array<ArrayBuffer>> =>
  rendered(svgOf(cardOf(meeting, archive, widthOf)), FONTS);
