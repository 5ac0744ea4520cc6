import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, test } from "node:test";
import { contentCopy } from "./content-folder.ts";
import { fingerprint } from "./fingerprint.ts";
import { told } from "./ledger-cases.ts";

/** What an attack is made on: a copy of the archive's content, and a good site of it that was built before. */
export interface Target {
  /** The content folder, which the attack may change as it likes. */
  folder: string;
  /** The folder of the last good site. */
  dist: string;
  /** Settings for the command, besides those that name the two folders. */
  env: Record<string, string>;
}

/** One thing that is done to the archive, and what must come of it. */
export interface Attack {
  /** What is done, as a sentence. */
  done: string;
  /** Does it. */
  to: (target: Target) => void;
  /**
   * The command that meets it, as after `npm run`: `build`, `release`, `parse`, `ledger`, with its arguments, in which
   * `content/` stands for the path of the folder.
   */
  run: readonly [command: "build" | "release" | "parse" | "ledger" | "start", ...args: string[]];
  exit: 0 | 1;
  /** All of this is printed; `content/` stands for the path of the folder. */
  says: readonly (string | RegExp)[];
  /** None of this is printed. */
  never?: readonly RegExp[];
  /** What stands in `dist` afterwards: the last good site, byte for byte, or the new one, whole. */
  dist: "as before" | "new";
  /** What else is true afterwards. */
  then?: (target: Target) => void;
}

/** No message for people shows where in the code it was raised. */
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/** Declares a test for each attack; `good` is the folder of a site that was built from the archive's content. */
export function checkAttacks(room: string, good: string, attacks: readonly Attack[]): void {
  const before = fingerprint(good);
  describe(room, { concurrency: 2 }, () => {
    for (const [place, attack] of attacks.entries()) {
      test(attack.done, async () => {
        const target = prepared(`${room}-${place}`, good);
        attack.to(target);
        const { status, output } = await command(target, attack.run);
        assert.equal(status, attack.exit, output);
        for (const words of attack.says) assert.ok(holds(output, words), `${words.toString()} is said in:\n${output}`);
        for (const words of [STACK, ...(attack.never ?? [])]) assert.doesNotMatch(output, words);
        if (attack.dist === "as before") assert.equal(fingerprint(target.dist), before, "the last good site stands");
        else assert.ok(existsSync(join(target.dist, "index.html")), "a new site stands");
        attack.then?.(target);
      });
    }
  });
}

function prepared(name: string, good: string): Target {
  const dist = resolve(".sites", name);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(resolve(".sites"), { recursive: true });
  cpSync(good, dist, { recursive: true });
  return { folder: contentCopy(), dist, env: {} };
}

const holds = (output: string, words: string | RegExp): boolean =>
  typeof words === "string" ? output.includes(words) : words.test(output);

/** Runs a command of the archive on the target; a failing one is an answer, not an exception. */
function command({ folder, dist, env }: Target, [name, ...args]: Attack["run"]) {
  const settings = { CONTENT_DIR: folder, OUT_DIR: dist, SITE_URL: "https://archive.example", NO_COLOR: "1", ...env };
  const script = resolve(`src/cli/${name}.ts`);
  return new Promise<{ status: number; output: string }>((answer) => {
    const options = { env: { ...process.env, ...settings }, maxBuffer: 2 ** 26 };
    const paths = args.map((arg) => arg.replace(/^content\//, `${folder}/`));
    const child = execFile(process.execPath, [script, ...paths], options, (_error, stdout, stderr) => {
      answer({ status: child.exitCode ?? -1, output: told(folder, `${stdout}${stderr}`) });
    });
  });
}
