import type { Departure } from "../../ledger/index.ts";
import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import { type Fault, fileFault } from "../fault.ts";
import type { ThreadNote } from "../schemas.ts";
import { addressText, carriedOver, readAddress } from "./address.ts";
import { RecordOrder, stepsTooLate, type StepTime, timeOfDay } from "./order.ts";
import { standingFaults, type Written } from "./standing.ts";

/** The part of the content that threads point at. */
type Held = Pick<Content, "threads" | "transcripts" | "ledger">;
type Entry = EditorialEntry<ThreadNote>;
type Step = ThreadNote["steps"][number];

/**
 * What threads say that is not so: that something stands at an address, and that their steps are in order of time, each
 * there once. What could not be read, and everything while the ledger cannot be relied on, is left out of it.
 */
export function threadFaults(content: Held, transcriptIds: ReadonlySet<string>): Fault[] {
  const { threads, transcripts, ledger } = content;
  if (ledger.broken) return [];
  const record = new RecordOrder(transcripts);
  return threads.flatMap((entry) => [
    ...entry.data.steps.flatMap((step, index) => addressFaults(entry, step, index, content, transcriptIds)),
    ...orderFaults(entry, record, ledger.departures),
    ...twiceFaults(entry, ledger.departures),
  ]);
}

/** Why nothing stands at a step's address, or that it is another now. */
function addressFaults(
  entry: Entry,
  { at }: Step,
  index: number,
  content: Held,
  transcriptIds: ReadonlySet<string>,
): Fault[] {
  if (at === undefined) return [];
  const written: Written = { entry, path: ["steps", index, "at"], at, noun: "step", withdrawn: AS_TEXT };
  return standingFaults(written, content, transcriptIds);
}

const AS_TEXT = "Take the step out, or write it as text: its month or day as `when` in place of `at`.";

const place = (entry: Entry, path: PropertyKey[], fault: Fault): Fault => ({ ...fault, ...entry.at(path) });

function orderFaults(entry: Entry, record: RecordOrder, departures: readonly Departure[]): Fault[] {
  const { steps } = entry.data;
  return stepsTooLate(steps.map((step) => timeOf(step, record, departures))).map(({ step, above }) => {
    const text = `${nameOf(steps[step])} was before ${nameOf(steps[above])}, which stands above it.`;
    const hint = "Put the steps in order of time, and those of one meeting in the order of its record.";
    return place(entry, ["steps", step], fileFault(entry.path, "step-order", text, hint));
  });
}

function timeOf({ at, when }: Step, record: RecordOrder, departures: readonly Departure[]): StepTime | null {
  if (when !== undefined) return timeOfDay(when);
  return at === undefined ? null : (record.at(carriedOver(readAddress(at), departures)) ?? null);
}

const nameOf = (step: Step | undefined): string => step?.at ?? step?.when ?? "";

/** A step that stands in its thread twice: the same address, or the same words on the same time. */
function twiceFaults(entry: Entry, departures: readonly Departure[]): Fault[] {
  const keys = entry.data.steps.map(({ at, when, line }) =>
    at === undefined ? `${when ?? ""} ${line}` : addressText(carriedOver(readAddress(at), departures)),
  );
  return entry.data.steps.flatMap((step, index) => {
    if (keys.indexOf(keys[index] ?? "") === index) return [];
    const text = `${nameOf(step)} is a step of this thread already.`;
    return [place(entry, ["steps", index], fileFault(entry.path, "step-twice", text, "Keep one of the two."))];
  });
}
