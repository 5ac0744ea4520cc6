import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { COLOURS } from "../../styles/colours.ts";
import { rendered } from "../raster/render.ts";

/** An icon of the archive: its mark, drawn from `public/favicon.svg`, on a square of paper. */
export interface Icon {
  /** Of its file, `<name>.png`. */
  name: string;
  /** The side of the square and of the mark on it, in pixels; a multiple of the mark's grid of 16 has sharp edges. */
  side: number;
  mark: number;
  /** What a manifest says it is for; `null` for one that pages name themselves. */
  purpose: "any" | "maskable" | null;
}

/** Every icon. Of a maskable one the mark lies within the circle of 80 % that no launcher cuts into. */
export const ICONS: readonly Icon[] = [
  { name: "apple-touch-icon", side: 180, mark: 128, purpose: null },
  { name: "icon-192", side: 192, mark: 144, purpose: "any" },
  { name: "icon-512", side: 512, mark: 384, purpose: "any" },
  { name: "icon-maskable-512", side: 512, mark: 320, purpose: "maskable" },
];

/** The path of an icon below the site's root. */
export const iconPath = ({ name }: Pick<Icon, "name">): string => `${name}.png`;

/** An icon as PNG, without transparency. */
export function iconOf({ side, mark }: Icon): Promise<Uint8Array<ArrayBuffer>> {
  const [drawing, at] = [readFileSync(resolve("public/favicon.svg"), "utf8"), (side - mark) / 2];
  const placed = drawing.replace("<svg ", `<svg x="${at}" y="${at}" width="${mark}" height="${mark}" `);
  const paper = `<path fill="${COLOURS.paper}" d="M0 0h${side}v${side}H0z"/>`;
  return rendered(`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${paper}${placed}</svg>`);
}
