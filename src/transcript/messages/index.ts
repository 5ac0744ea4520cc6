/** What a maintainer is told: every message by its code, with why it matters and what to do. */
export { type Message } from "./message.ts";
export { type Code, type Position, DOUBTS, isSettleable, RULES, message } from "./rules.ts";
