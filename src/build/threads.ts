import type { Worker } from "node:worker_threads";
import { processWide } from "../kept/index.ts";

/** The threads that write files beside a build. */
const threads = (): Set<Worker> => processWide("threads of a build", isSet, () => new Set<Worker>());

const isSet = (value: unknown): value is Set<Worker> => value instanceof Set;

/** Has a thread ended with the build that it works for, however that ends. */
export function endsWithBuild(thread: Worker): void {
  threads().add(thread);
  thread.once("exit", () => threads().delete(thread));
}

/** Ends all threads of a build; when this is done they write no more. */
export async function endThreads(): Promise<void> {
  await Promise.all([...threads()].map((thread) => thread.terminate()));
}
