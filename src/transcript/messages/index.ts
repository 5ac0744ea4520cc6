export { type Message } from "./message.ts";
export { type Code, RULES, message } from "./rules.ts";
