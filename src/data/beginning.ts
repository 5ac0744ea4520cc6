import { Worker } from "node:worker_threads";
import { Progress } from "../build/progress.ts";
import { endsWithBuild } from "../build/threads.ts";
import { filesMade, type Said } from "./made.ts";

/**
 * Has all files of a site that are no pages made beside them, by a thread of their own. A thread that fails ends the build,
 * which has nothing to wait for any more: Node raises what no one listens for.
 * @param site the origin that the site is published at, which a command may have chosen.
 * @returns what to wait for: that all are made. Where the content has faults it never comes, for the pages are refused.
 */
export async function beginFiles(site: string): Promise<void> {
  const thread = new Worker(new URL("./thread.ts", import.meta.url), { env: { ...process.env, SITE_URL: site } });
  endsWithBuild(thread);
  const progress = new Progress((line) => console.log(line));
  thread.on("message", (said: Said) => {
    if ("facts" in said) filesMade().resolve(said.facts);
    else progress.tell("Files", said.done, said.all);
  });
  await filesMade().promise;
}
