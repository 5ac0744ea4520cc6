import type { APIRoute } from "astro";
import { iconPath, ICONS } from "../drawings/icons/icons.ts";
import { json } from "../export/json/index.ts";
import { COLOURS } from "../styles/colours.ts";
import { getEdition } from "./_edition.ts";

/** What the archive is called and looks like on a home screen. https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = async () => {
  const { about, base } = await getEdition();
  const { pathname } = new URL(base);
  const manifest = {
    name: about.name,
    // The archive has one name: launchers cut it as their room asks, with an ellipsis.
    short_name: about.name,
    lang: "en",
    start_url: pathname,
    scope: pathname,
    // A window of its own would hide the address, and every paragraph here has one to be read and copied.
    display: "browser",
    background_color: COLOURS.paper,
    theme_color: COLOURS.paper,
    icons: ICONS.flatMap((icon) => {
      const [src, sizes] = [`${pathname}${iconPath(icon)}`, `${icon.side}x${icon.side}`];
      return icon.purpose === null ? [] : [{ src, sizes, type: "image/png", purpose: icon.purpose }];
    }),
  };
  return new Response(json(manifest));
};
