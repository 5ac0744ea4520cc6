import { paragraphPath, stepPath, threadPath } from "../../archive/addresses.ts";
import type { Archive, Step, Thread } from "../../archive/model.ts";
import { daysBetween } from "../../archive/threads.ts";
import { absolute, type Edition } from "../edition.ts";
import { rightsOf } from "../rights.ts";
import { unitId } from "../unit-id.ts";
import { json } from "./json.ts";
import { speakerData } from "./meeting.ts";

/** The file of the threads: what the editor has followed from meeting to meeting, by the addresses of the paragraphs. */
export function threadsJson({ threads }: Pick<Archive, "threads">, edition: Edition): string {
  return json({
    $schema: absolute(edition, "schemas/threads.json"),
    ...rightsOf(edition),
    threads: threads.map((thread) => ({
      id: thread.id,
      title: thread.title,
      address: absolute(edition, threadPath(thread)),
      introduction: thread.html === "" ? null : thread.html,
      steps: thread.steps.map((step, at) => stepData(step, at, thread, edition)),
    })),
  });
}

function stepData(step: Step, at: number, thread: Thread, edition: Edition) {
  const before = thread.steps[at - 1];
  return {
    line: step.line,
    shown: absolute(edition, stepPath(thread, at)),
    when: step.when,
    since: before === undefined ? null : daysBetween(before, step),
    passage: step.kind === "absent" ? null : passageData(step, edition),
  };
}

function passageData({ meeting, turn, paragraphs, id, number }: Extract<Step, { kind: "held" }>, edition: Edition) {
  return {
    id: unitId(meeting, { id }),
    meeting: meeting.id,
    address: absolute(edition, paragraphPath(meeting, { id })),
    number,
    ...speakerData(turn),
    paragraphs: paragraphs.map((paragraph) => unitId(meeting, paragraph)),
  };
}
