import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { Attack, Target } from "../support/attack.ts";

const KEPT = /Nothing was published; the site in \S+ is the one built on \d{4}-\d\d-\d\d at \d\d:\d\d, as it was\./;

const workshop = ({ dist }: Target): string => join(dirname(dist), `.${basename(dist)}.building`);

const nothingLeft = (target: Target): void => assert.equal(existsSync(workshop(target)), false, "no remains");

/** A setting that cannot be meant stops every command before anything is built. */
function refused(setting: string, value: string, ...says: (string | RegExp)[]): Attack {
  return {
    done: `${setting} is ${JSON.stringify(value)}`,
    to: ({ env }) => (env[setting] = value),
    run: ["build"],
    exit: 1,
    says: [`${setting}  error `, "Nothing was built.", ...says],
    never: [/Syncing content/],
    dist: "as before",
    then: nothingLeft,
  };
}

/** What happens to the file whose path ends so while the build writes it. */
function onBrokenDisk(failure: string, file: string) {
  return ({ env }: Target) => {
    env["NODE_OPTIONS"] = `--import=${resolve("tests/support/broken-disk.mjs")}`;
    Object.assign(env, { BROKEN_DISK: failure, BROKEN_FILE: file });
  };
}

function failing(done: string, to: Attack["to"], ...says: (string | RegExp)[]): Attack {
  const end = /as it was\.\s*$/;
  return { done, to, run: ["build"], exit: 1, says: [...says, KEPT, end], dist: "as before", then: nothingLeft };
}

/** The id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ["--version"]).pid;

const settings: Attack[] = [
  refused("BASE_PATH", "/../archive/", "has a step that leads elsewhere"),
  refused("BASE_PATH", "/a/./b/", "has a step that leads elsewhere"),
  refused("BASE_PATH", "/archive?x=1", 'holds "?"'),
  refused("BASE_PATH", "/archive#top", 'holds "#"'),
  refused("BASE_PATH", "//evil.example/", "names a host"),
  refused("BASE_PATH", "https://evil.example/", "names a host"),
  refused("BASE_PATH", "\\\\evil", "names a host"),
  refused("BASE_PATH", '/a"onload="b/', 'holds """'),
  refused("BASE_PATH", "/an archive/", 'holds " "'),
  refused("BASE_PATH", "/%2e%2e/", 'holds "%"'),
  refused("BASE_PATH", "/a\nb/", 'holds "<U+000A>"'),
  refused("BASE_PATH", "/a//b/", "without a name"),
  refused("SITE_URL", "archive.example", "is not a web address"),
  refused("SITE_URL", "javascript:alert(1)", "is not a web address"),
  refused("SITE_URL", "https://archive.example/about/", "the path goes into BASE_PATH"),
  refused("SITE_URL", "https://archive.example/?", "has a query or a fragment"),
  refused("SITE_URL", "https://archive.example#top", "has a query or a fragment"),
  {
    ...refused("SITE_URL", "https://editor:secret@archive.example", "It holds a user or a password"),
    never: [/secret|editor/],
  },
  { ...refused("SITE_URL", "http://[::ffff:127.0.0.1]", "only this machine can reach"), run: ["release"] },
  { ...refused("BASE_PATH", "/../archive/", "has a step that leads elsewhere"), done: "npm start", run: ["start"] },
  refused("CONTENT_DIR", "/nowhere/at/all", "is not there"),
  refused("CONTENT_DIR", resolve("package.json"), "is not a folder"),
  refused("OUT_DIR", ".", "holds the archive's own programs"),
  refused("OUT_DIR", "/", "holds the archive's own programs"),
  refused("OUT_DIR", homedir(), /holds (?:your home folder|the archive's own programs)/),
  refused("OUT_DIR", "src/site", "lies in src/"),
  refused("OUT_DIR", "public/site", "lies in public/"),
  refused("OUT_DIR", "content/site", "lies in content/"),
];

const places: Attack[] = [
  {
    ...refused("OUT_DIR", "the content folder", "holds the content"),
    to: ({ env, folder }) => (env["OUT_DIR"] = folder),
  },
  {
    ...refused("OUT_DIR", "a folder of other things", "holds letters.txt, and is no site of this archive"),
    to: ({ env, folder }) => {
      env["OUT_DIR"] = `${folder}-letters`;
      mkdirSync(`${folder}-letters`);
      writeFileSync(`${folder}-letters/letters.txt`, "Dear all,");
    },
    then: ({ folder }) => assert.deepEqual(readdirSync(`${folder}-letters`), ["letters.txt"]),
  },
  {
    ...refused("OUT_DIR", "a file", "is not a folder"),
    to: ({ env, folder }) => {
      writeFileSync((env["OUT_DIR"] = `${folder}-file`), "");
    },
  },
  {
    ...refused("OUT_DIR", "a link to nothing", "is a link to something that is not there"),
    to: ({ env, folder }) => {
      symlinkSync("/nowhere/at/all", (env["OUT_DIR"] = `${folder}-link`));
    },
  },
  {
    done: "the published site is a link to a folder elsewhere",
    to: ({ folder, dist }) => {
      renameSync(dist, `${dist}-real`);
      symlinkSync(`${dist}-real`, dist);
      writeFileSync(join(`${dist}-real`, "old.txt"), "of the site before");
      rmSync(join(folder, "about.md"));
    },
    run: ["build"],
    exit: 0,
    says: [],
    dist: "new",
    then: ({ dist }) => assert.equal(existsSync(join(`${dist}-real`, "old.txt")), false, "replaced at its real place"),
  },
];

const failures: Attack[] = [
  failing(
    "a transcript is emptied",
    ({ folder }) => writeFileSync(join(folder, "transcripts/2024-02-21-kazan.txt"), ""),
    "transcripts/2024-02-21-kazan.txt:1:1  error empty-file",
  ),
  failing("the disk is full at the data store", onBrokenDisk("ENOSPC", "data-store.json.tmp"), "The disk is full."),
  failing("the disk is full at a page", onBrokenDisk("ENOSPC", "about/index.html"), /index\.html {2}error ENOSPC/),
  failing("the share of the disk is used up at the feed", onBrokenDisk("EDQUOT", "feed.xml"), "error EDQUOT"),
  failing("the disk turns read-only at the index", onBrokenDisk("EROFS", "paragraphs.ndjson"), "can only be read"),
  failing("a page is never written", onBrokenDisk("lost", "/topics/energy/index.html"), "The new site is not whole."),
  failing("a page is cut", onBrokenDisk("cut", "kazan/index.html"), /kazan\/index\.html breaks off\./),
  failing("a data file is cut", onBrokenDisk("cut", "archive.json"), "archive.json is not as SHA256SUMS has it."),
  failing("the new site cannot be moved", onBrokenDisk("unmovable", "/previous"), "Another program holds it."),
];

const remains: Attack[] = [
  {
    done: "a build was killed between taking the old site away and bringing the new one",
    to: (target) => {
      mkdirSync(workshop(target));
      renameSync(target.dist, join(workshop(target), "previous"));
      writeFileSync(join(workshop(target), "ticket-1"), `${endedProcess()} ${Date.now()} ${hostname()}`);
      writeFileSync(join(target.folder, "transcripts/2024-02-21-kazan.txt"), "");
    },
    run: ["build"],
    exit: 1,
    says: [/the site from before it is in \S+ again/, KEPT],
    dist: "as before",
    then: nothingLeft,
  },
  {
    done: "a build was killed while it wrote pages",
    to: (target) => {
      mkdirSync(join(workshop(target), "site/half"), { recursive: true });
      writeFileSync(join(workshop(target), "site/half/index.html"), "<!doctype html>");
      writeFileSync(join(workshop(target), "ticket-7"), `${endedProcess()} ${Date.now()} ${hostname()}`);
    },
    run: ["build"],
    exit: 0,
    says: ["The remains of a build that was stopped were removed."],
    dist: "new",
    then: (target) => {
      nothingLeft(target);
      assert.equal(existsSync(join(target.dist, "half")), false);
    },
  },
];

export const BUILD_ATTACKS: readonly Attack[] = [...settings, ...places, ...failures, ...remains];
