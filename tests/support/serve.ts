import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** A static host on this machine, as plain as they come: files, `index.html` for folders, and 404.html. */
export async function serve(dir: string, base = "/", port = 0): Promise<{ origin: string; server: Server }> {
  const files = sirv(dir, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const notFound = () => response.writeHead(404).end("Not found");
    if (!url.startsWith(base)) return notFound();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const { port: chosen } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(chosen)}`, server };
}
