import { createServer, type Server } from "node:http";
import sirv from "sirv";

/** A static host on this machine, as plain as they come: files, and `index.html` for folders. */
export async function serve(dir: string, base = "/", port = 0): Promise<{ origin: string; server: Server }> {
  const files = sirv(dir, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const notFound = (): void => void response.writeHead(404).end("Not found");
    request.url = `/${url.slice(base.length)}`;
    if (url.startsWith(base)) files(request, response, notFound);
    else notFound();
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
