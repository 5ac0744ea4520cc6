const SHARED =
  "style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

/** Runs what Pagefind is written in, and no text as a script. */
const WEB_ASSEMBLY = "'wasm-unsafe-eval'";

/** What a page may load and run, as its own `meta` says; the pages that ask the search index alone run WebAssembly. */
export const pagePolicy = (search: boolean): string =>
  `default-src 'none'; script-src 'self'${search ? ` ${WEB_ASSEMBLY}` : ""}; ${SHARED}`;

/**
 * The headers of every file, for static hosts that read them from `_headers` (Netlify, Cloudflare Pages): the pages'
 * policy once more, and what only a header can say; and that browsers may keep the typeface for good. Where a page says
 * something too, the stricter holds. WebAssembly is let in
 * for every path: such hosts send all the rules that fit a path, two policies hold each other back, and the index's
 * worker has no policy but its own header.
 * @param base the path that the archive lives under, with a slash at both ends.
 */
export const headersFile = (base: string): string =>
  [
    `${base}*`,
    `  Content-Security-Policy: ${pagePolicy(true)}; frame-ancestors 'none'`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    // A file of the typeface has a name of its own for every version.
    `${base}fonts/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
    "",
  ].join("\n");
