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

/** Starts the archive, and gives its address when it says so, and the page that is there. */
async function started(settings: Record<string, string>): Promise<{ address: string; page: string; output: string }> {
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
    return { address: said, page: await (await fetch(said)).text(), output };
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
  const { page } = await started({ SITE_URL: "https://archive.example" });
  assert.ok(page.includes('<link rel="canonical" href="https://archive.example/">'), page.slice(0, 2000));
});
