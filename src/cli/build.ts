import { build } from "astro";

/** `npm run build`: builds the archive. */
await build({});
