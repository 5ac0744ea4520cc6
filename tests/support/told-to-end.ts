import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { publishedBeside } from "./written-beside.ts";

const PAGE = "<!doctype html><html></html>";
const SITE = {
  "index.html": PAGE,
  "404.html": PAGE,
  "archive.json": "{}",
  SHA256SUMS: `${createHash("sha256").update("{}").digest("hex")}  archive.json\n`,
  "sitemap.xml": "<urlset></urlset>",
};

// A process that makes a whole site in the folder that its argument names, and is told to end twice before it is published.
await publishedBeside(process.argv[2] ?? "", async (folder) => {
  await setTimeout(50);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(SITE)) writeFileSync(join(folder, name), content);
  process.kill(process.pid, "SIGTERM");
  process.kill(process.pid, "SIGTERM");
  await once(process, "SIGTERM");
});
