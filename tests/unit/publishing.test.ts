import assert from "node:assert/strict";
import { execFile, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";
import { promisify } from "node:util";
import { siteFaults } from "../../src/build/check-site.ts";
import { drawTicket } from "../../src/build/lock.ts";
import { placeOf } from "../../src/build/place.ts";
import { reasonOf } from "../../src/build/reason.ts";
import { Refused } from "../../src/build/refusal.ts";
import { siteFiles } from "../../src/build/site-files.ts";
import { clear, restore, standingSite, swap } from "../../src/build/swap.ts";
import { holdPort } from "../../src/cli/port.ts";
import { publishedBeside } from "../support/written-beside.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "publish-"));

function write(root: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const PAGE = "<!doctype html><html><body></body></html>\n";
const sum = (text: string): string => createHash("sha256").update(text).digest("hex");

const WHOLE = {
  "index.html": PAGE,
  "404.html": PAGE,
  "about/index.html": PAGE,
  "archive.json": "{}",
  "data.csv": "a,b\n",
  SHA256SUMS: `${sum("{}")}  archive.json\n${sum("a,b\n")}  data.csv\n`,
  "sitemap.xml":
    "<urlset><url><loc>https://a.example/x/</loc></url><url><loc>https://a.example/x/about/</loc></url></urlset>",
};

const faultsOf = (change: Record<string, string>, without?: string): string[] => {
  const site = write(folder(), { ...WHOLE, ...change });
  if (without !== undefined) rmSync(join(site, without));
  return siteFaults(site, siteFiles(site), "/x/", write(folder(), { ".nojekyll": "" }));
};

test("a site is whole with its pages and data, and with an empty file that was copied", () => {
  assert.deepEqual(faultsOf({ ".nojekyll": "" }), []);
});

test("a site is whole with a data file that has nothing to hold, such as the paragraphs where nobody speaks", () => {
  const sums = `${WHOLE.SHA256SUMS}${sum("")}  paragraphs.ndjson\n`;
  assert.deepEqual(faultsOf({ "paragraphs.ndjson": "", SHA256SUMS: sums }), []);
});

test("a site is not whole when something is missing, cut or not as it was summed", () => {
  for (const name of ["index.html", "404.html", "archive.json", "SHA256SUMS", "sitemap.xml"]) {
    assert.deepEqual(faultsOf({}, name), [`${name} is missing.`]);
  }
  assert.deepEqual(faultsOf({}, "about/index.html"), ["The page /x/about/ is missing."]);
  assert.deepEqual(faultsOf({}, "data.csv"), ["data.csv is not as SHA256SUMS has it."]);
  assert.deepEqual(faultsOf({ "data.csv": "a," }), ["data.csv is not as SHA256SUMS has it."]);
  assert.deepEqual(faultsOf({ "about/index.html": PAGE.slice(0, 30) }), ["about/index.html breaks off."]);
  assert.deepEqual(faultsOf({ "_astro/a.css": "" }), ["_astro/a.css breaks off."]);
});

test("a build that fails leaves nothing of what is still written beside it", async () => {
  const site = resolve(".sites", "failing", "site");
  const published = await publishedBeside(site, async () => {
    await after(100);
    throw new Error("it fails");
  });
  assert.equal(published, false);
  assert.equal(existsSync(placeOf(site).workshop), false);
});

test("a build that is told to end, twice, says so once and leaves nothing of what is still written beside it", async () => {
  const site = resolve(".sites", "ending", "site");
  const child = spawn(process.execPath, [resolve("tests/support/told-to-end.ts"), site]);
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  await once(child, "close");
  assert.equal(child.exitCode, 143, said);
  assert.match(said, /^\nThe build was stopped\.\n\nNothing was published\. [^\n]+\n$/);
  assert.equal(existsSync(placeOf(site).workshop), false);
});

test("the next site takes the place of the published one, or of nothing", () => {
  const place = placeOf(join(folder(), "site"));
  write(place.staged, { "index.html": "1" });
  swap(place);
  write(place.staged, { "index.html": "2" });
  swap(place);
  assert.equal(readFileSync(join(place.site, "index.html"), "utf8"), "2");
  assert.equal(readFileSync(join(place.previous, "index.html"), "utf8"), "1");
  assert.equal(restore(place), false, "there is a site");
  assert.equal(clear(place), true);
  assert.equal(clear(place), false);
});

test("the published site comes back when the next one cannot take its place", () => {
  const place = placeOf(join(folder(), "site"));
  write(place.site, { "index.html": "1" });
  mkdirSync(place.workshop);
  assert.throws(() => swap(place), /ENOENT/);
  assert.equal(readFileSync(join(place.site, "index.html"), "utf8"), "1");
});

test("a site that a killed build took away is put back", () => {
  const place = placeOf(join(folder(), "site"));
  write(place.previous, { "index.html": "1" });
  assert.equal(restore(place), true);
  assert.equal(readFileSync(join(place.site, "index.html"), "utf8"), "1");
});

test("the last line of a build says which site stands", () => {
  const place = placeOf(join(folder(), "site"));
  assert.equal(standingSite(place), `Nothing was published. There is no site in ${place.name}.`);
  write(place.site, { "index.html": "1" });
  const day = new Date(2026, 10, 5, 7, 8);
  utimesSync(join(place.site, "index.html"), day, day);
  assert.match(standingSite(place), /; the site in .+ is the one built on 2026-11-05 at 07:08, as it was\.$/);
});

const silent = (): void => undefined;
const nobody = (holder: string): never => {
  throw new Error(`Nobody is to be waited for, but here is ${holder}.`);
};
const ticketOf = (pid: number, host = hostname(), since = Date.now()): string => `${pid} ${since} ${host}`;
const running = process.ppid;
const ended = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("a lock is taken at once, and its folder is gone when it is given back", async () => {
  const lock = join(folder(), "a/b/lock");
  const ticket = drawTicket(lock);
  await ticket.turn(nobody);
  assert.deepEqual(readdirSync(lock), ["ticket-1"]);
  ticket.giveBack();
  assert.equal(existsSync(lock), false);
});

test("what else is in the folder of a lock stays", async () => {
  const lock = write(folder(), { remains: "" });
  const ticket = drawTicket(lock);
  await ticket.turn(nobody);
  ticket.giveBack();
  assert.deepEqual(readdirSync(lock), ["remains"]);
});

test("a build waits for those before it, says for whom once, and has its turn when they are done", async () => {
  const lock = write(folder(), { "ticket-4": ticketOf(running) });
  const told: string[] = [];
  setTimeout(() => rmSync(join(lock, "ticket-4")), 350);
  const ticket = drawTicket(lock);
  assert.deepEqual(readdirSync(lock).sort(), ["ticket-4", "ticket-5"]);
  await ticket.turn((holder) => told.push(holder));
  assert.equal(told.length, 1);
  assert.match(told[0] ?? "", new RegExp(`^process ${running} on .+, since \\d\\d:\\d\\d$`));
});

test("a build that waits too long gives up, and says what to remove should there be nobody", async () => {
  const lock = write(folder(), { "ticket-1": ticketOf(running) });
  await assert.rejects(drawTicket(lock).turn(silent, 150), (error: unknown) => {
    assert.ok(error instanceof Refused);
    assert.match(error.message, /error still-building\n.+process \d+ on .+\n.+remove .+ticket-1\.$/);
    return true;
  });
});

for (const [who, ticket] of Object.entries({
  "a process that has ended": ticketOf(ended()),
  "a process that had this one's number": ticketOf(process.pid),
  "a build of another machine, of yesterday": ticketOf(running, "elsewhere.example", Date.now() - 86_400_000),
})) {
  test(`nobody waits for ${who}, and its ticket is removed`, async () => {
    const lock = write(folder(), { "ticket-1": ticket });
    await drawTicket(lock).turn(nobody);
    assert.deepEqual(readdirSync(lock), ["ticket-2"]);
  });
}

test("a build of another machine, begun just now, is waited for", async () => {
  const lock = write(folder(), { "ticket-1": ticketOf(ended(), "elsewhere.example") });
  await assert.rejects(drawTicket(lock).turn(silent, 150), /elsewhere\.example/);
});

test("a ticket without a name is waited for while it may be being written, and not for longer", async () => {
  const lock = write(folder(), { "ticket-1": "" });
  await assert.rejects(drawTicket(lock).turn(silent, 150), /just beginning/);
  const yesterday = new Date(Date.now() - 86_400_000);
  utimesSync(join(lock, "ticket-1"), yesterday, yesterday);
  rmSync(join(lock, "ticket-2"));
  await drawTicket(lock).turn(nobody);
});

/** Runs code that knows `drawTicket` and `lock`, the folder, in four processes at once. */
async function inFour(lock: string, code: string): Promise<void> {
  const known = `import { drawTicket } from ${JSON.stringify(resolve("src/build/lock.ts"))};
    const lock = process.argv[1];`;
  const args = ["--input-type=module", "--eval", `${known}\n${code}`, lock];
  const run = promisify(execFile);
  await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
}

test("of four processes that take a lock again and again, never are two inside", async () => {
  const lock = join(folder(), "lock");
  const code = `import { mkdirSync, rmdirSync } from "node:fs";
    for (let round = 0; round < 25; round += 1) {
      const ticket = drawTicket(lock);
      await ticket.turn(() => {});
      mkdirSync(lock + "-inside");
      rmdirSync(lock + "-inside");
      ticket.giveBack();
    }`;
  await inFour(lock, code);
  assert.equal(existsSync(lock), false);
});

test("four processes never draw the same number", async () => {
  const lock = join(folder(), "lock");
  await inFour(lock, "for (let drawn = 0; drawn < 100; drawn += 1) drawTicket(lock);");
  assert.equal(readdirSync(lock).length, 400);
});

const system = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: x`), { code, ...more });

test("a fault of the system is told in words, with its path, however deep it lies", () => {
  const full = system("ENOSPC", { path: "/a/b", dest: "/c/d" });
  assert.equal(
    reasonOf(full),
    "/c/d  error ENOSPC\n  The disk is full.\n  Make room on it, then run the command again.",
  );
  assert.equal(reasonOf(new Error("x", { cause: full })), reasonOf(full));
  assert.equal(reasonOf(new AggregateError([new Error("y"), full])), reasonOf(full));
  assert.match(reasonOf(new Error("No space left on device (os error 28)")), /^The disk {2}error ENOSPC\n/);
  assert.match(reasonOf(new Error("Read-only file system (os error 30)")), /can only be read/);
});

test("what is meant for people is told as it is", () => {
  const refused = new Refused({ about: "A", code: "c", text: "T.", hint: "H." });
  assert.equal(reasonOf(new Error("x", { cause: refused })), "A  error c\n  T.\n  H.");
  assert.equal(reasonOf(Object.assign(new Error("Faults."), { name: "ContentFaults" })), "Faults.");
});

test("a fault of the program is called one, and shows where it is", () => {
  assert.match(
    reasonOf(new TypeError("x is not a function")),
    /^This is a fault of the program.+\nTypeError: x.+\n\s+at /,
  );
  assert.match(reasonOf(system("ENOENT")), /^This is a fault of the program/);
  assert.match(reasonOf("thrown"), /lines\.\nthrown$/);
});

test("a port that somebody has is passed over, and the one that is held nobody else can have", async () => {
  const first = await holdPort(45_000);
  const second = await holdPort(first.number);
  assert.ok(second.number > first.number);
  await first.release();
  const third = await holdPort(first.number);
  assert.equal(third.number, first.number);
  await Promise.all([second.release(), third.release()]);
});

for (const [all, options] of Object.entries({ "0.0.0.0": {}, "::": { ipv6Only: true } })) {
  test(`a port that somebody has on ${all} is passed over`, async (context) => {
    const { number, release } = await holdPort(45_200);
    await release();
    const server = createServer();
    const listens = once(server, "listening").catch(() => null);
    server.listen({ port: number, host: all, ...options });
    if ((await listens) === null) {
      context.skip("this machine has no such addresses");
      return;
    }
    const held = await holdPort(number);
    assert.ok(held.number > number);
    await held.release();
    server.close();
  });
}
