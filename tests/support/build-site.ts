import { execFile } from "node:child_process";
import { join, resolve } from "node:path";

/** What a build was asked for and what came of it. */
export interface Build {
  /** The folder the site is in when the build was good. */
  dir: string;
  good: boolean;
  /** Everything it printed, without colours. */
  output: string;
}

/** Builds a site as `npm run build` does, into a folder of its own; a failing build is an answer, not an exception. */
export function buildSite(name: string, settings: Record<string, string> = {}): Promise<Build> {
  const dir = join(resolve(".sites"), name);
  const env = { ...process.env, OUT_DIR: dir, SITE_URL: "https://archive.example", NO_COLOR: "1", ...settings };
  const command = [resolve("src/cli/build.ts")];
  return new Promise((answer) => {
    execFile(process.execPath, command, { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      answer({ dir, good: error === null, output: `${stdout}\n${stderr}` });
    });
  });
}
