import type { Departure } from "../../ledger/index.ts";
import type { EditorialEntry } from "../editorial.ts";
import type { StoredStep, ThreadEntry, ThreadNote } from "../schemas.ts";
import { carriedOver, readAddress } from "./address.ts";

/** A thread as the store has it: each step at the address to which the ledger has carried it. */
export function storedThread(
  { data: { title, steps } }: Pick<EditorialEntry<ThreadNote>, "data">,
  departures: readonly Departure[],
  html: string,
): ThreadEntry {
  return { title, steps: steps.map((step) => storedStep(step, departures)), html };
}

function storedStep(
  { line, at, when = "" }: ThreadNote["steps"][number],
  departures: readonly Departure[],
): StoredStep {
  return at === undefined ? { line, when } : { line, ...carriedOver(readAddress(at), departures) };
}
