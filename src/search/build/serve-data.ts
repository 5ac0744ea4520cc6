import type { IncomingMessage } from "node:http";
import { extname } from "node:path";
import type { ViteDevServer } from "vite";
import { DATA_PATH } from "../shapes.ts";
import { dataFiles } from "./data-files.ts";

const TYPES: Record<string, string> = { ".js": "text/javascript", ".json": "application/json" };

/** Serves the search index in development, built anew whenever the archive has changed. */
export function serveData(server: ViteDevServer): void {
  const prefix = `${server.config.base.replace(/\/$/, "")}/${DATA_PATH}`;
  const filesOf = latestFiles();
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.originalUrl ?? "/", "http://localhost");
    if (!url.pathname.startsWith(prefix)) {
      next();
      return;
    }
    const path = url.pathname.slice(prefix.length);
    paragraphsOf(server, request)
      .then(filesOf)
      .then((files) => {
        const content = files.get(path);
        const type = TYPES[extname(path)] ?? "application/octet-stream";
        response.writeHead(content === undefined ? 404 : 200, { "content-type": type, "cache-control": "no-store" });
        response.end(content);
      })
      .catch(next);
  });
}

/** The archive's paragraphs as the running server shows them. */
async function paragraphsOf({ config }: ViteDevServer, { headers }: IncomingMessage): Promise<string> {
  const address = `http://${headers.host ?? "localhost"}${config.base.replace(/\/$/, "")}/paragraphs.ndjson`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}; the search index is built from it.`);
  return answer.text();
}

/** Builds once for each state of the archive, also when several requests ask at a time. */
function latestFiles(): (ndjson: string) => Promise<Map<string, Uint8Array>> {
  let last: { ndjson: string; files: Promise<Map<string, Uint8Array>> } | null = null;
  return (ndjson) => {
    if (last?.ndjson !== ndjson) last = { ndjson, files: dataFiles(ndjson) };
    return last.files;
  };
}
