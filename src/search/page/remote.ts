import type { Opening, Question, Reply, Requests } from "../worker/messages.ts";
import { Unreachable } from "../unreachable.ts";

/** What waits for a reply. */
interface Waiting {
  resolve: (gives: MessageEvent["data"]) => void;
  reject: (error: Unreachable) => void;
  progress: (done: number, all: number) => void;
}

/** What runs in a worker: every question is one message, every reply another. */
export class Remote<R extends Requests> {
  readonly #worker: Worker;
  readonly #opened: Promise<unknown>;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /**
   * @param root the site's root as a path, with a slash at both ends.
   * @param volumes those of all volumes that are asked, where it is one of several.
   */
  constructor(worker: Worker, root: string, volumes: readonly string[] = []) {
    this.#worker = worker;
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#fail("The search did not start."));
    this.#worker.addEventListener("messageerror", () => this.#fail("The search was not understood."));
    this.#opened = new Promise((resolve, reject) =>
      this.#send((id) => ({ id, root, volumes }), { resolve, reject, progress: () => undefined }),
    );
    this.#opened.catch(() => undefined);
  }

  /**
   * Asks the worker.
   * @throws Unreachable when something that the answer needs does not arrive.
   */
  async ask<M extends keyof R>(
    method: M,
    takes: R[M]["takes"],
    progress: Waiting["progress"] = () => undefined,
  ): Promise<R[M]["gives"]> {
    await this.#opened;
    return new Promise((resolve, reject) => this.#send((id) => ({ id, method, takes }), { resolve, reject, progress }));
  }

  /** Ends the worker with all that it waits for. */
  close(): void {
    this.#worker.terminate();
    this.#fail("The search was ended.");
  }

  #send(message: (id: number) => Opening | Question<R>, waiting: Waiting): void {
    this.#asked += 1;
    this.#waiting.set(this.#asked, waiting);
    this.#worker.postMessage(message(this.#asked));
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
