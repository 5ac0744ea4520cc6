import { parseArgs } from "node:util";
import { format } from "date-fns";
import { isDay, type Update } from "../ledger/index.ts";

const OPTIONS = {
  changed: { type: "boolean" },
  withdrawn: { type: "boolean" },
  moved: { type: "boolean" },
  day: { type: "string" },
  help: { type: "boolean" },
} as const;

/** What the command line asks of the ledger; an error is a sentence on why that cannot be told. */
export type Asked = { help: true } | { update: Update } | { error: string };

/** Reads the command line. Addresses belong to the option before them; the day is today's where none is given. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, tokens } = parseArgs({ args, options: OPTIONS, allowPositionals: true, tokens: true });
    if (values.help) return { help: true };
    const addresses = new Map<string, string[]>();
    let option = "";
    for (const token of tokens) {
      if (token.kind === "option" && token.name !== "day") addresses.set((option = token.name), []);
      if (token.kind === "positional") addresses.set(option, [...(addresses.get(option) ?? []), token.value]);
    }
    return updateFrom(addresses, values.day ?? format(new Date(), "yyyy-MM-dd"));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function updateFrom(addresses: ReadonlyMap<string, readonly string[]>, day: string): Asked {
  const [stray] = addresses.get("") ?? [];
  if (stray !== undefined) return { error: `"${stray}" stands before the option that says what has become of it.` };
  if (!isDay(day)) return { error: `"${day}" is not a day, written 2026-12-01.` };
  const empty = ["changed", "withdrawn"].find((option) => addresses.get(option)?.length === 0);
  if (empty !== undefined) return { error: `--${empty} needs at least one address.` };
  const [from, to, ...more] = addresses.get("moved") ?? [];
  const pair = from === undefined || to === undefined || more.length > 0 ? null : { from, to };
  if (addresses.has("moved") && pair === null) return { error: "--moved needs two ids, the old one and the new one." };
  const decisions = { changed: new Set(addresses.get("changed")), withdrawn: new Set(addresses.get("withdrawn")) };
  return { update: { day, ...decisions, moved: pair } };
}
