import type { Departure } from "../../ledger/index.ts";
import type { Content } from "../content-model.ts";
import { type EditorialEntry, entryFault } from "../editorial.ts";
import type { Fault } from "../fault.ts";
import type { ThreadNote } from "../schemas.ts";
import { addressText, carriedOver, readAddress } from "./address.ts";
import { addressFaults, type Subject } from "./address-faults.ts";
import { RecordOrder, stepsTooLate, type StepTime, timeOfDay } from "./order.ts";

type Entry = EditorialEntry<ThreadNote>;
type Step = ThreadNote["steps"][number];

/**
 * What threads say that is not so: that something stands at an address, and that their steps are in order of time, each
 * there once. What could not be read, and everything while the ledger cannot be relied on, is left out of it.
 */
export function threadFaults(
  { threads, transcripts, ledger }: Pick<Content, "threads" | "transcripts" | "ledger">,
  transcriptIds: ReadonlySet<string>,
): Fault[] {
  if (ledger.broken) return [];
  const record = new RecordOrder(transcripts);
  return threads.flatMap((entry) => [
    ...addressFaults(entry, addressesIn(entry), STEP, { transcripts, ledger, transcriptIds }),
    ...orderFaults(entry, record, ledger.departures),
    ...twiceFaults(entry, ledger.departures),
  ]);
}

const STEP: Subject = {
  noun: "step",
  withdrawn: "Take the step out, or write it as text: its month or day as when, in place of at.",
};

const addressesIn = ({ data: { steps } }: Entry) =>
  steps.flatMap(({ at }, index) => (at === undefined ? [] : [{ text: at, path: ["steps", index, "at"] }]));

function orderFaults(entry: Entry, record: RecordOrder, departures: readonly Departure[]): Fault[] {
  const { steps } = entry.data;
  return stepsTooLate(steps.map((step) => timeOf(step, record, departures))).map(({ step, above }) => {
    const text = `${nameOf(steps[step])} was before ${nameOf(steps[above])}, which stands above it.`;
    const hint = "Put the steps in order of time, and those of one meeting in the order of its record.";
    return entryFault(entry, ["steps", step], "step-order", text, hint);
  });
}

function timeOf({ at, when }: Step, record: RecordOrder, departures: readonly Departure[]): StepTime | null {
  if (when !== undefined) return timeOfDay(when);
  return at === undefined ? null : (record.at(carriedOver(readAddress(at), departures)) ?? null);
}

const nameOf = (step: Step | undefined): string => step?.at ?? step?.when ?? "";

/** A step that stands in its thread twice: the same address, or the same line on the same time. */
function twiceFaults(entry: Entry, departures: readonly Departure[]): Fault[] {
  const keys = entry.data.steps.map(({ at, when, line }) =>
    at === undefined ? `${when ?? ""} ${line}` : addressText(carriedOver(readAddress(at), departures)),
  );
  return entry.data.steps.flatMap((step, index) => {
    if (keys.indexOf(keys[index] ?? "") === index) return [];
    const text = `${nameOf(step)} is a step of this thread already.`;
    return [entryFault(entry, ["steps", index], "step-twice", text, "Keep one of the two.")];
  });
}
