import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { absolute } from "../export/edition.ts";
import { block, inline, xmlDocument } from "../export/markup.ts";
import { getEdition } from "./_edition.ts";

const SPACE = "http://a9.com/-/spec/opensearch/1.1/";

/** Lets a browser add this archive's search. https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export const GET: APIRoute = async () => {
  const { about } = await getArchive();
  const edition = await getEdition();
  const description = block("OpenSearchDescription", { xmlns: SPACE }, [
    inline("ShortName", {}, shortened(about.name)),
    inline("Description", {}, about.summary),
    inline("InputEncoding", {}, "UTF-8"),
    inline("Image", { type: "image/svg+xml" }, absolute(edition, "favicon.svg")),
    inline("Url", { type: "text/html", template: `${absolute(edition, "search/")}?q={searchTerms}` }),
  ]);
  return new Response(xmlDocument(description));
};

/** The format allows 16 characters: as many whole words as fit, where a dash ends a word too. */
const shortened = (name: string): string =>
  name.length <= 16
    ? name
    : name
        .slice(0, 17)
        .replace(/[^\p{L}\p{N}]+[\p{L}\p{N}]*$/u, "")
        .slice(0, 16);
