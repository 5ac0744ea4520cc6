const SHARED =
  "style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

/** Runs what Pagefind is written in, and no text as a script. */
const WEB_ASSEMBLY = "'wasm-unsafe-eval'";

/** What a page may load and run, as its own `meta` says; the pages that ask the search index alone run WebAssembly. */
export const pagePolicy = (search: boolean): string =>
  `default-src 'none'; script-src 'self'${search ? ` ${WEB_ASSEMBLY}` : ""}; ${SHARED}`;

/** A file, or with `*` in its path many, and what a host is to call it. */
interface Typed {
  /** Below the site's root. */
  path: string;
  type: string;
}

/**
 * The headers of every file, for static hosts that read them from `_headers` (Netlify, Cloudflare Pages): the pages'
 * policy once more, and what only a header can say; that any page may read what is public; of which type data files are;
 * and that browsers may keep for good what has a name of its own for every version. Where a page says something too, the
 * stricter holds. WebAssembly is let in for every path: such hosts send all the rules that fit a path, two policies hold
 * each other back, and the index's worker has no policy but its own header.
 * @param base the path that the archive lives under, with a slash at both ends.
 */
export const headersFile = (base: string, types: readonly Typed[]): string =>
  [
    rule(`${base}*`, {
      "Content-Security-Policy": `${pagePolicy(true)}; frame-ancestors 'none'`,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Access-Control-Allow-Origin": "*",
    }),
    ...["_astro/*", "fonts/*"].map((path) =>
      rule(`${base}${path}`, { "Cache-Control": "public, max-age=31536000, immutable" }),
    ),
    ...types
      .filter(({ path }) => !types.some((other) => other.path !== path && fits(path, other.path)))
      .map(({ path, type }) => rule(`${base}${path}`, { "Content-Type": type })),
  ].join("");

const rule = (path: string, headers: Record<string, string>): string =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;

/**
 * True where a path with `*` takes in the other: `meetings/*.json` does `meetings/*.csl.json`. A host would join the types
 * of both, and so nothing is said of the former, which hosts know by its name.
 */
function fits(path: string, other: string): boolean {
  const [before = "", after] = path.split("*");
  return after !== undefined && other.startsWith(before) && other.endsWith(after);
}
