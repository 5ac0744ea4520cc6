import type { Message } from "../../transcript/index.ts";
import { type Ledger, NEW_LEDGER } from "../model/ledger.ts";
import { fileFault } from "./fault.ts";
import { gather } from "./gather.ts";
import { markerFaults, numberedLines, partsOf } from "./lines.ts";
import { wholenessFaults } from "./whole.ts";

/** Reads the text of a ledger to its end. With an error among the messages the ledger cannot be relied on. */
export function readLedger(text: string): { ledger: Ledger; messages: Message[] } {
  const unreadable = textFaults(text);
  const lines = numberedLines(text);
  const markers = markerFaults(lines);
  if (unreadable.length > 0 || markers.length > 0) return { ledger: NEW_LEDGER, messages: [...unreadable, ...markers] };
  const parts = partsOf(lines);
  const { ledger, messages } = gather([...parts.blocks.values()].flat().map(({ line }) => line));
  return {
    ledger,
    messages: [...parts.messages, ...wholenessFaults(parts), ...messages].sort((a, b) => a.line - b.line),
  };
}

function textFaults(text: string): Message[] {
  if (text.trim() === "")
    return [fileFault(1, "ledger-cut", "The ledger is empty; even that of a new archive says so in words.")];
  if (!/\r(?!\n)/.test(text)) return [];
  return [fileFault(1, "ledger-line", "The ledger's lines end in carriage returns alone, so that it is one line.")];
}
