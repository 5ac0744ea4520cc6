import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** The bench of all sites that are published outside the checkout: one at a time. */
export const SHARED_BENCH = ".astro/building";

/** Where a site is published, and where the next one is made until it can take its place. */
export interface Place {
  /** The published site as messages name it. */
  name: string;
  /** The published site itself, absolute: of a link, what it leads to. */
  site: string;
  /** Lies beside the published site, on the same disk; it is there only while a build is under way. */
  workshop: string;
  /** The next site, ready to be published. */
  staged: string;
  /** The published site, in the moment between its going and the next one's coming. */
  previous: string;
  /** What a build makes lies here: in the checkout, for Astro can work nowhere else. The workshop, where that does. */
  bench: string;
  /** The next site as it is made. */
  made: string;
  /** What Astro keeps between its steps. No build shares it with another, whose words might get in. */
  cache: string;
}

/** The place that the setting `OUT_DIR` names, absolute. */
export function placeOf(outDir: string): Place {
  const site = realPath(outDir);
  const workshop = join(dirname(site), `.${basename(site)}.building`);
  const bench = isWithin(process.cwd(), site) ? workshop : resolve(SHARED_BENCH);
  const staged = join(workshop, "site");
  const previous = join(workshop, "previous");
  const own = { bench, made: join(bench, "site"), cache: join(bench, "cache") };
  return { name: `${pathName(outDir)}/`, site, workshop, staged, previous, ...own };
}

/** A path as messages name it: from here, where it lies below. */
export function pathName(path: string): string {
  const from = relative(process.cwd(), path);
  return from.startsWith("..") || from === "" ? path : from;
}

/** The path with its links followed, as far as it is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** True where `inner` is `outer` or lies in it. */
export const isWithin = (outer: string, inner: string): boolean =>
  `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
