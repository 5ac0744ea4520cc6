import type { Method, Reply, Requests } from "../worker/messages.ts";
import { Unreachable } from "../unreachable.ts";

/** What waits for a reply. */
interface Waiting {
  resolve: (gives: MessageEvent["data"]) => void;
  reject: (error: Unreachable) => void;
  progress: (done: number, all: number) => void;
}

/** The search, which runs in a worker: every question is one message, every reply another. */
export class Remote {
  readonly #worker: Worker;
  readonly #opened: Promise<unknown>;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** `root` is the site's root as a path, with a slash at its end. */
  constructor(root: string) {
    this.#worker = new Worker(new URL("../worker/main.ts", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#fail("The search did not start."));
    this.#worker.addEventListener("messageerror", () => this.#fail("The search was not understood."));
    this.#opened = this.#send("open", { root });
    this.#opened.catch(() => undefined);
  }

  /**
   * Asks the worker.
   * @throws Unreachable when something that the answer needs does not arrive.
   */
  async ask<M extends Method>(
    method: M,
    takes: Requests[M]["takes"],
    progress?: Waiting["progress"],
  ): Promise<Requests[M]["gives"]> {
    await this.#opened;
    return this.#send(method, takes, progress);
  }

  /** Ends the worker with all that it waits for. */
  close(): void {
    this.#worker.terminate();
    this.#fail("The search was ended.");
  }

  #send<M extends Method>(
    method: M,
    takes: Requests[M]["takes"],
    progress: Waiting["progress"] = () => undefined,
  ): Promise<Requests[M]["gives"]> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, method, takes });
    });
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if ("progress" in reply) {
      waiting?.progress(...reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ("failed" in reply) waiting?.reject(new Unreachable(reply.failed));
    else waiting?.resolve(reply.gives);
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Unreachable(why));
    this.#waiting.clear();
  }
}
