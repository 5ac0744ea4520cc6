import { parseArgs } from "node:util";
import { isDay } from "../ledger/index.ts";

const OPTIONS = {
  "dry-run": { type: "boolean" },
  revised: { type: "boolean" },
  changed: { type: "string", multiple: true },
  withdrawn: { type: "string", multiple: true },
  source: { type: "string" },
  captured: { type: "string" },
  by: { type: "string" },
  help: { type: "boolean" },
} as const;

/** What is to be added, and how. */
export interface Adding {
  paths: string[];
  dryRun: boolean;
  source: string | null;
  captured: string | null;
  by: string | null;
  /** A page that was revised at its source is taken in too; what has become of its addresses then. */
  revised: boolean;
  changed: ReadonlySet<string>;
  withdrawn: ReadonlySet<string>;
}

/** What the command line asks for; an error is a sentence on why that cannot be told. */
export type Asked = { help: true } | Adding | { error: string };

/** Reads the command line of `add`. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    if (positionals.length === 0) return { error: "No file or folder was named; - stands for standard input." };
    const { source = null, captured = null, by = null } = values;
    if (captured !== null && !isDay(captured)) return { error: `"${captured}" is not a day, written 2026-12-01.` };
    if (source !== null && !/^https?:\/\/\S+$/.test(source)) return { error: `"${source}" is no address of a page.` };
    if (by?.trim() === "") return { error: "--by was given no name." };
    const { revised = false, changed = [], withdrawn = [] } = values;
    return {
      ...{ paths: positionals, dryRun: values["dry-run"] ?? false, source, captured, by, revised },
      changed: new Set(changed),
      withdrawn: new Set(withdrawn),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
