import { resolve } from "node:path";
import { pathsIn, rootedPath } from "./build/paths.ts";

/** Where the archive is served when nothing else is said: what `npm start` opens. */
export const LOCAL_SITE = "http://localhost:4321";

/** The folder that is read, absolute. Set by `CONTENT_DIR`. */
export const contentDir = resolve(process.env["CONTENT_DIR"] || "content");

/** The folder the site is published in, absolute. Set by `OUT_DIR`. */
export const outDir = resolve(process.env["OUT_DIR"] || "dist");

/** The folder in which what has been made is kept for the next time, absolute; it may be removed. Set by `CACHE_DIR`. */
export const cacheDir = resolve(process.env["CACHE_DIR"] || ".cache");

/** The most bytes that a file of the site may have; null where none is too large. Set by `PART_SIZE`, in MB. */
export const partSize = process.env["PART_SIZE"] ? Number(process.env["PART_SIZE"]) * 1e6 : null;

/** The origin the archive is published at. Set by `SITE_URL`. */
export const siteUrl = originOf(process.env["SITE_URL"] || LOCAL_SITE);

/** The path it lives under, with a slash at both ends. Set by `BASE_PATH`. */
export const basePath = rootedPath(process.env["BASE_PATH"] ?? "");

/**
 * The paths of all volumes that are searched as one, this one's among them; none for an archive that is no volume. Set by
 * `VOLUMES`.
 */
export const volumes = pathsIn(process.env["VOLUMES"] ?? "").map(rootedPath);

/** What is no address stays as it is: the commands refuse it. */
function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
