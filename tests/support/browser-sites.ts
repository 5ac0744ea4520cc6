import { buildSite } from "./build-site.ts";
import { longLists } from "./long-lists.ts";
import { serve } from "./serve.ts";

/** Builds and serves what the browser tests look at: the five at the root, the same below a base path, and long lists. */
export default async function browserSites(): Promise<() => void> {
  const five = await built("five", {});
  const base = await built("base", { BASE_PATH: "/archive/" });
  const long = await built("long", { CONTENT_DIR: longLists() });
  const servers = [await serve(five, "/", 4401), await serve(base, "/archive/", 4402), await serve(long, "/", 4403)];
  return () => {
    for (const { server } of servers) server.close();
  };
}

async function built(name: string, settings: Record<string, string>): Promise<string> {
  const { good, dir, output } = await buildSite(name, settings);
  if (!good) throw new Error(`The site "${name}" did not build:\n${output}`);
  return dir;
}
