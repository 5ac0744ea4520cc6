import { parseArgs } from "node:util";
import { isDay } from "../ledger/index.ts";

const OPTIONS = {
  "dry-run": { type: "boolean" },
  source: { type: "string" },
  captured: { type: "string" },
  by: { type: "string" },
  help: { type: "boolean" },
} as const;

/** What the command line asks for; an error is a sentence on why that cannot be told. */
export type Asked =
  | { help: true }
  | { paths: string[]; dryRun: boolean; source: string | null; captured: string | null; by: string | null }
  | { error: string };

/** Reads the command line of `add`. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    if (positionals.length === 0) return { error: "No file or folder was named; - stands for standard input." };
    const { source = null, captured = null, by = null } = values;
    if (captured !== null && !isDay(captured)) return { error: `"${captured}" is not a day, written 2026-12-01.` };
    if (source !== null && !/^https?:\/\/\S+$/.test(source)) return { error: `"${source}" is no address of a page.` };
    return { paths: positionals, dryRun: values["dry-run"] ?? false, source, captured, by };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
