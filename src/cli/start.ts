import { readFileSync } from "node:fs";
import { Server } from "node:http";
import { join } from "node:path";
import { Refused } from "../build/refusal.ts";
import { headerRules, headersFor } from "../build/served-headers.ts";
import { basePath, LOCAL_SITE, outDir } from "../settings.ts";
import { built } from "./built.ts";
import { command } from "./command.ts";
import { holdPort } from "./port.ts";

const LOST = "Another program has taken it just now, and the pages name it.";
const USUAL_PORT = Number(new URL(LOCAL_SITE).port);

/**
 * `npm start`: builds the archive for this machine and serves it until it is stopped. The port is chosen before the
 * build, because the pages name it, unless `SITE_URL` says what they shall name.
 */
await command(async () => {
  const port = await holdPort(USUAL_PORT);
  const address = `http://localhost:${port.number}`;
  if (port.number !== USUAL_PORT)
    console.log(`Port ${USUAL_PORT} is taken; the archive will be at ${address}${basePath}`);
  const done = await built(process.env["SITE_URL"] ? {} : { site: address });
  await port.release();
  return done && serve(port.number);
});

async function serve(port: number): Promise<boolean> {
  const { preview } = await import("astro");
  const server = await preview({ server: { port, host: "localhost" } });
  if (server.port !== port) {
    await server.stop();
    throw new Refused({ about: `Port ${port}`, code: "port-lost", text: LOST, hint: "Run npm start again." });
  }
  if ("server" in server && isServer(server.server)) sendHeaders(server.server);
  console.log(`The archive is at http://localhost:${server.port}${basePath} (stop it with Ctrl+C).`);
  await server.closed();
  return true;
}

/** Every file is sent with the headers that a host takes from `_headers`: of its own accord this server knows few types. */
function sendHeaders(server: Server): void {
  const rules = headerRules(readFileSync(join(outDir, "_headers"), "utf8"));
  server.prependListener("request", ({ url = "/" }, response) => {
    for (const [name, value] of headersFor(rules, url.replace(/[?#].*$/s, ""))) response.setHeader(name, value);
  });
}

function isServer(some: unknown): some is Server {
  return some instanceof Server;
}
