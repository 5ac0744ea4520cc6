import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { test } from "node:test";

const PATIENCE = 120_000;

/** Takes the port that `npm start` would serve on, unless somebody has it already. */
async function takePort(): Promise<() => void> {
  const server = createServer();
  const taken = once(server, "listening").catch(() => null);
  server.listen(4321, "127.0.0.1");
  await taken;
  return () => server.close();
}

interface Started {
  address: string;
  page: string;
  output: string;
  /** What files are answered with, by their paths below the address. */
  answers: Map<string, Response>;
}

/** Starts the archive, and gives its address when it says so, the page that is there, and what files are answered with. */
async function started(settings: Record<string, string>, files: readonly string[] = []): Promise<Started> {
  const env = { ...process.env, OUT_DIR: resolve(".sites/started"), NO_COLOR: "1", ...settings };
  const child = spawn(process.execPath, ["src/cli/start.ts"], { env });
  let output = "";
  const address = new Promise<string>((answer, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const [, said] = /The archive is at (\S+) /.exec(output) ?? [];
      if (said !== undefined) answer(said);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => reject(new Error(output)));
  });
  try {
    const said = await address;
    const answers = new Map<string, Response>();
    for (const path of files) answers.set(path, await fetch(`${said}${path}`));
    return { address: said, page: await (await fetch(said)).text(), output, answers };
  } finally {
    child.kill("SIGINT");
  }
}

test(
  "with its port taken, the archive is served on another, says which, and names it in its pages",
  { timeout: PATIENCE },
  async () => {
    const giveBack = await takePort();
    const { address, page, output } = await started({ BASE_PATH: "/archive/", SITE_URL: "" });
    giveBack();
    assert.match(address, /^http:\/\/localhost:(?!4321\/)\d+\/archive\/$/);
    assert.ok(output.includes(`Port 4321 is taken; the archive will be at ${address}`), output);
    assert.ok(page.includes(`<link rel="canonical" href="${address}">`), page.slice(0, 2000));
  },
);

test("an address that is asked for stands in the pages, wherever they are served", { timeout: PATIENCE }, async () => {
  const types = {
    "meetings/2024-02-21-kazan.tei.xml": "application/tei+xml",
    "meetings/2024-02-21-kazan.ris": "application/x-research-info-systems; charset=utf-8",
    "meetings/2024-02-21-kazan.csl.json?x": "application/vnd.citationstyles.csl+json",
    "addresses.txt": "text/plain; charset=utf-8",
    SHA256SUMS: "text/plain; charset=utf-8",
  };
  const { page, answers } = await started({ SITE_URL: "https://archive.example" }, Object.keys(types));
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = answers.get(path) ?? assert.fail();
    assert.equal(status, 200, path);
    assert.equal(headers.get("Content-Type"), type, "of the type that a host calls it by");
    assert.equal(headers.get("Access-Control-Allow-Origin"), "*");
  }
  assert.ok(page.includes('<link rel="canonical" href="https://archive.example/">'), page.slice(0, 2000));
});
