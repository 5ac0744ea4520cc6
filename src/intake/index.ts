/** Taking in: what a file holds, whether its page is here already, under which id it comes in. Pure; the disk is others' business. */
export { revisedNote } from "./meeting-note.ts";
export { type Accepted, type Arrival, type Circumstances, Intake, type Outcome, type Revised } from "./take-in.ts";
