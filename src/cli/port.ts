import { createServer, type Server } from "node:net";
import { codeOf } from "../build/reason.ts";
import { Refused } from "../build/refusal.ts";

/** A port of this machine that nobody else can take. */
export interface HeldPort {
  number: number;
  /** Lets it go, for this process to serve on. */
  release: () => Promise<void>;
}

/** How many ports after the first are tried. */
const TRIES = 100;
/** Whoever listens on all addresses of the machine answers on `localhost` as well. */
const ALL = ["0.0.0.0", "::"];

/** Holds the first port from `first` on that is free on `localhost`. @throws {Refused} when a hundred are taken. */
export async function holdPort(first: number): Promise<HeldPort> {
  for (let number = first; number < first + TRIES; number += 1) {
    const server = (await isFree(number)) ? await listening(number, "localhost") : null;
    if (server) return { number, release: () => closed(server) };
  }
  const text = `It is taken, and so are the ${TRIES - 1} after it.`;
  throw new Refused({
    about: `Port ${first}`,
    code: "no-port",
    text,
    hint: "Stop one of the programs that serve here.",
  });
}

async function isFree(port: number): Promise<boolean> {
  for (const host of ALL) {
    const server = await listening(port, host);
    if (server === null) return false;
    await closed(server);
  }
  return true;
}

/** The server, or `null` where the port is taken. A machine without such an address has no one listening there. */
const listening = (port: number, host: string): Promise<Server | null> =>
  new Promise((answer) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => answer(codeOf(error) === "EADDRINUSE" ? null : server));
    server.listen(port, host, () => answer(server));
  });

const closed = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));
