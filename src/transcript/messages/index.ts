export { type Message } from "./message.ts";
export { type Code, type Position, RULES, message } from "./rules.ts";
