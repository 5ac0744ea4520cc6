import type { AstroIntegration, AstroPrerenderer } from "astro";
import { EarlierSite, type Kept, keyOf, sumOf, versionOf } from "../kept/index.ts";
import type { Place } from "./place.ts";
import { Progress } from "./progress.ts";

/** All that a page is made by, besides what its route names. */
const CODE = ["src", "public", "astro.config.mjs"];

/** Pages that tell of files which are made beside the pages: rendered last, when they need not wait for those. */
const LAST = ["/data"];

/** What pages go by. */
interface Settings {
  place: Place;
  kept: Kept;
}

/**
 * Takes pages over from the site that was published last, where they would show the same. A route that has pages to take
 * gives each a `cacheKey`, of all that it shows; other pages are always made.
 */
export function reusedPages({ place, kept }: Settings): AstroIntegration {
  let root = "";
  return {
    name: "reused-pages",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = new URL(config.base, config.site).href;
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const site = new EarlierSite(kept, "pages", place);
        setPrerenderer((standard) => reusing(standard, site, root));
      },
    },
  };
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

function reusing(standard: AstroPrerenderer, site: EarlierSite, root: string): AstroPrerenderer {
  const keys = new Map<string, string>();
  const progress = new Progress((line) => console.log(line));
  let [done, all] = [0, 0];
  const isNew = ({ pathname, cacheKey }: PathWithRoute): boolean => {
    if (cacheKey === undefined) return true;
    const key = keyOf(versionOf(CODE), root, cacheKey);
    keys.set(fileOf(pathname), key);
    return site.take(fileOf(pathname), key) === null;
  };
  return {
    ...standard,
    getStaticPaths: async () => {
      const paths = (await standard.getStaticPaths()).filter(isNew);
      all = paths.length;
      return [...paths.filter((path) => !isLast(path)), ...paths.filter(isLast)];
    },
    render: async (request, options) => {
      progress.tell("Pages", done++, all);
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const file = fileOf(request.url.slice(root.length));
      const key = keys.get(file);
      return key === undefined ? response : noted(response, file, key);
    },
    teardown: async () => {
      await standard.teardown?.();
      site.save();
    },
  };

  async function noted(rendered: Response, file: string, key: string): Promise<Response> {
    const content = new Uint8Array(await rendered.arrayBuffer());
    site.note(file, { key, bytes: content.length, sha256: sumOf(content) });
    return new Response(content, { status: rendered.status, headers: rendered.headers });
  }
}

const isLast = ({ pathname }: PathWithRoute): boolean => LAST.includes(pathname);

/** The file of a page, below the site's root. */
const fileOf = (path: string): string => `${path.replaceAll(/^\/|\/$/g, "")}/index.html`;
