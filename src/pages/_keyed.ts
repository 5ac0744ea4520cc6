import { getDigests, getFrame } from "../archive/index.ts";
import { keyOf } from "../kept/index.ts";

/** A path of a route, as Astro takes it. */
interface Path {
  params: Record<string, string | undefined>;
  /** All that its page is made from, but for the frame of every page, and for `shows`. */
  props: object;
  /** What its page shows of what is no property of it. */
  shows?: object;
}

/**
 * Gives each path a key of all that its page shows, by which the page is taken over from the site before as long as it would
 * be the same. The page may ask for nothing else: neither for the archive nor for what is made of all of it.
 */
export async function keyed<P extends Path>(paths: readonly P[]): Promise<(P & { cacheKey: string })[]> {
  if (import.meta.env.DEV) return paths.map((path) => ({ ...path, cacheKey: "" }));
  const digests = await getDigests();
  const frame = digests.of(await getFrame());
  return paths.map((path) => ({ ...path, cacheKey: keyOf(frame, digests.of([path.props, path.shows])) }));
}
