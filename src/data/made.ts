import type { Facts } from "../export/package/index.ts";
import { processWide } from "../kept/index.ts";

/** What is known of every file that is no page, by path. */
export type Made = [path: string, facts: Facts][];

/** What the thread that makes the files says: how many are made, and at the end what is known of them. */
export type Said = { done: number; all: number } | { facts: Made };

/** What a build's pages wait for: what has been made beside them. */
export const filesMade = (): PromiseWithResolvers<Made> =>
  processWide("files made", isPromised, () => Promise.withResolvers<Made>());

const isPromised = (value: unknown): value is PromiseWithResolvers<Made> =>
  typeof value === "object" && value !== null && "promise" in value;
