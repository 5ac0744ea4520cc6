import type { Departure } from "../../ledger/index.ts";
import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import { type Fault, fileFault } from "../fault.ts";
import type { ThreadNote } from "../schemas.ts";
import { type Address, addressText, carriedOver, meetingLeft, readAddress } from "./address.ts";
import { RecordOrder, stepsTooLate, type StepTime, timeOfDay } from "./order.ts";

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
  { ledger, transcripts }: Held,
  transcriptIds: ReadonlySet<string>,
): Fault[] {
  if (at === undefined) return [];
  const path = ["steps", index, "at"];
  const written = readAddress(at);
  const now = carriedOver(written, ledger.departures);
  const gone = meetingLeft(now.meeting, ledger.departures);
  if (gone !== null) return [withdrawnMeeting(entry, path, gone)];
  if (!transcriptIds.has(now.meeting)) return [noMeeting(entry, path, written)];
  if (!transcripts.some(({ id }) => id === now.meeting)) return [];
  const left = meetingLeft(written.meeting, ledger.departures);
  const addresses = ledger.addresses.get(now.meeting);
  const standing = addresses?.turns.flatMap((turn) => [turn, ...turn.paragraphs]) ?? [];
  if (standing.some(({ id }) => id === now.fragment))
    return left === null ? [] : [movedMeeting(entry, path, now, left)];
  const withdrawn = addresses?.withdrawn.find(({ id }) => id === now.fragment);
  if (withdrawn !== undefined) return [withdrawnWords(entry, path, now, withdrawn.day)];
  return [noParagraph(entry, path, now, left)];
}

const place = (entry: Entry, path: PropertyKey[], fault: Fault): Fault => ({ ...fault, ...entry.at(path) });

function withdrawnMeeting(entry: Entry, path: PropertyKey[], { id, day }: Departure): Fault {
  const text = `The meeting ${id} was withdrawn on ${day}, so that no word of it can be quoted.`;
  return place(entry, path, fileFault(entry.path, "withdrawn-step", text, AS_TEXT));
}

function withdrawnWords(entry: Entry, path: PropertyKey[], now: Address, day: string): Fault {
  const text = `What stood at ${addressText(now)} was withdrawn on ${day}.`;
  return place(entry, path, fileFault(entry.path, "withdrawn-step", text, AS_TEXT));
}

const AS_TEXT = "Take the step out, or write it as text: its month or day as `when` in place of `at`.";

function noMeeting(entry: Entry, path: PropertyKey[], { meeting }: Address): Fault {
  const text = `There is no meeting with the id "${meeting}".`;
  const hint = "Write the name of its transcript’s file, as in 2024-07-03-astana#t1p6.";
  return place(entry, path, fileFault(entry.path, "no-such-meeting", text, hint));
}

function noParagraph(entry: Entry, path: PropertyKey[], { meeting, fragment }: Address, left: Departure | null): Fault {
  const moved = left === null ? "" : `, which was ${left.id} until ${left.day},`;
  const text = `The meeting ${meeting}${moved} has no turn or paragraph "${fragment}".`;
  const hint = "Write the address that the number in the margin of the page leads to, as in 2024-07-03-astana#t1p6.";
  return place(entry, path, fileFault(entry.path, "no-such-paragraph", text, hint));
}

function movedMeeting(entry: Entry, path: PropertyKey[], now: Address, { id, day }: Departure): Fault {
  const text = `The meeting ${id} is ${now.meeting} since ${day}; the step is read there.`;
  const fault = fileFault(entry.path, "moved-step", text, `Write ${addressText(now)}.`);
  return place(entry, path, { ...fault, severity: "warning" });
}

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
