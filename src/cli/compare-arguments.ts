import { parseArgs } from "node:util";

/** What the command line asks to compare; an error is a sentence on why that cannot be told. */
export type Asked = { help: true } | { before: string; after: string | null; all: boolean } | { error: string };

const OPTIONS = { all: { type: "boolean" }, help: { type: "boolean" } } as const;

/** Reads the command line; `after` is `null` where no second release is named. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    const [before, after = null, ...more] = positionals;
    if (before === undefined) return { error: "The release to compare with is not named." };
    if (more.length > 0) return { error: `Two releases are compared, and ${positionals.length} are named.` };
    return { before, after, all: values.all ?? false };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
