import type { Opening, Question, Reply, Requests } from "./messages.ts";
import { openVolumes, type Volumes } from "./volumes.ts";

/** Tells how many of how many are done. */
export type Progress = (done: number, all: number) => void;

/** Answers a question on what was opened. */
export type Answering<R extends Requests> = (question: Question<R>, progress: Progress) => unknown;

/**
 * Runs beside the page, so that the page never stands still: opens the index when told where it lies, and answers what is
 * asked after that.
 */
export function serve<R extends Requests>(start: (volumes: Volumes) => Answering<R> | Promise<Answering<R>>): void {
  let opened: Promise<Answering<R>> | null = null;

  addEventListener("message", ({ data }: MessageEvent<Opening | Question<R>>) => void reply(data));

  async function reply(message: Opening | Question<R>): Promise<void> {
    const { id } = message;
    try {
      say({ id, gives: await answer(message) });
    } catch (error) {
      say({ id, failed: String(error) });
    }
  }

  async function answer(message: Opening | Question<R>): Promise<unknown> {
    if ("root" in message) {
      opened = openVolumes(message.root, message.volumes).then(start);
      await opened;
      return null;
    }
    if (opened === null) throw new Error("The index was not opened.");
    const answering = await opened;
    return answering(message, (done, all) => say({ id: message.id, progress: [done, all] }));
  }
}

const say = (reply: Reply): void => postMessage(reply);
