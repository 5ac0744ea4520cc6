import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { link } from "../archive/link.ts";

/** Lets a browser add this archive's search. https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export const GET: APIRoute = async ({ site }) => {
  const { about } = await getArchive();
  const address = (path: string) => escaped(new URL(link(path), site).href);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(shortened(about.name))}</ShortName>
<Description>${escaped(about.summary)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${address("favicon.svg")}</Image>
<Url type="text/html" template="${address("search/")}?q={searchTerms}"/>
</OpenSearchDescription>
`,
  );
};

/** The format allows 16 characters. */
const shortened = (name: string): string => (name.length <= 16 ? name : name.slice(0, 16).replace(/\s+\S*$/, ""));

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
