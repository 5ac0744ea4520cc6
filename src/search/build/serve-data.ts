import type { IncomingMessage } from "node:http";
import { extname } from "node:path";
import type { ViteDevServer } from "vite";
import { DATA_PATH, SOURCES } from "../files.ts";
import { dataFiles } from "./data-files.ts";
import { rowsOf, type SourceLines } from "./source-lines.ts";

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
    sourcesOf(server, request)
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

/** What the archive holds as the running server shows it. */
async function sourcesOf({ config }: ViteDevServer, { headers }: IncomingMessage): Promise<SourceLines> {
  const root = `http://${headers.host ?? "localhost"}${config.base.replace(/\/$/, "")}/`;
  const [paragraphs, beside] = await Promise.all([read(SOURCES.paragraphs), read(SOURCES.beside)]);
  return { paragraphs, beside };

  async function read(path: string): Promise<string> {
    const answer = await fetch(`${root}${path}`);
    if (!answer.ok) throw new Error(`${root}${path} answers ${answer.status}; the search index is built from it.`);
    return answer.text();
  }
}

/** Builds once for each state of the archive, also when several requests ask at a time. */
function latestFiles(): (sources: SourceLines) => Promise<Map<string, Uint8Array>> {
  let last: { key: string; files: Promise<Map<string, Uint8Array>> } | null = null;
  return (sources) => {
    const key = `${sources.paragraphs}${sources.beside}`;
    if (last?.key !== key) last = { key, files: dataFiles(rowsOf(sources)) };
    return last.files;
  };
}
