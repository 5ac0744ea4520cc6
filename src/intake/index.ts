/** Taking in: what a file holds, whether its page is here already, under which id it comes in. Pure; the disk is others' business. */
export { type Accepted, type Arrival, type Circumstances, Intake, type Outcome } from "./take-in.ts";
