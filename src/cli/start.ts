import { build, preview } from "astro";
import { basePath, LOCAL_SITE } from "../settings.ts";

/** `npm start`: builds the archive for this machine and serves it until it is stopped. */
await build({});
const server = await preview({ server: { port: Number(new URL(LOCAL_SITE).port), host: "localhost" } });
console.log(`The archive is at http://localhost:${server.port}${basePath} (stop it with Ctrl+C).`);
await server.closed();
