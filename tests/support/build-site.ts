import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a build was asked for and what came of it. */
export interface Build {
  /** The folder the site is in when the build was good. */
  dir: string;
  code: number;
  /** Everything it printed, without colours. */
  output: string;
}

/** Builds a site as `npm run build` does, into a folder of its own; a failing build is an answer, not an exception. */
export async function buildSite(name: string, settings: Record<string, string> = {}): Promise<Build> {
  const dir = join(resolve(".sites"), name);
  const env = { ...process.env, SITE_URL: "https://archive.example", NO_COLOR: "1", ...settings };
  const astro = resolve("node_modules/astro/bin/astro.mjs");
  const outcome = await run(process.execPath, [astro, "build", "--outDir", dir], { env, maxBuffer: 2 ** 26 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code?: number; stdout?: string; stderr?: string }) => ({ code: 1, stdout: "", stderr: "", ...error }),
  );
  return { dir, code: outcome.code, output: `${outcome.stdout}\n${outcome.stderr}` };
}
