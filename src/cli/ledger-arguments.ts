import { parseArgs } from "node:util";
import { format } from "date-fns/format";
import type { LedgerMode } from "../collections/ledger-file.ts";
import { isDay, type Update } from "../ledger/index.ts";

const OPTIONS = {
  changed: { type: "boolean" },
  withdrawn: { type: "boolean" },
  restored: { type: "boolean" },
  moved: { type: "boolean" },
  merge: { type: "boolean" },
  new: { type: "boolean" },
  day: { type: "string" },
  help: { type: "boolean" },
} as const;

const TAKES_ADDRESSES: ReadonlySet<string> = new Set(["changed", "withdrawn", "restored", "moved"]);

/** What the command line asks of the ledger; an error is a sentence on why that cannot be told. */
export type Asked = { help: true } | { update: Update; mode: LedgerMode } | { error: string };

/** Reads the command line. Addresses belong to the option before them; the day is today's where none is given. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, tokens } = parseArgs({ args, options: OPTIONS, allowPositionals: true, tokens: true });
    if (values.help) return { help: true };
    const addresses = new Map<string, string[]>();
    let option = "";
    for (const token of tokens) {
      if (token.kind === "option" && TAKES_ADDRESSES.has(token.name)) {
        addresses.set((option = token.name), addresses.get(token.name) ?? []);
      }
      if (token.kind === "positional") addresses.set(option, [...(addresses.get(option) ?? []), token.value]);
    }
    if (values.merge && values.new) return { error: "A ledger is new or the merge of two, not both." };
    const mode = values.merge ? "merge" : values.new ? "new" : "as it stands";
    return updateFrom(addresses, values.day ?? format(new Date(), "yyyy-MM-dd"), mode);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function updateFrom(addresses: ReadonlyMap<string, readonly string[]>, day: string, mode: LedgerMode): Asked {
  const [stray] = addresses.get("") ?? [];
  if (stray !== undefined) return { error: `"${stray}" stands before the option that says what has become of it.` };
  if (!isDay(day)) return { error: `"${day}" is not a day, written 2026-12-01.` };
  const empty = [...addresses].find(([, named]) => named.length === 0);
  if (empty !== undefined) return { error: `--${empty[0]} needs at least one address.` };
  const moved = pairsOf(addresses.get("moved") ?? []);
  if (moved === null) return { error: "--moved needs two names, the old one and the new one." };
  const decided = (option: string) => new Set(addresses.get(option));
  const decisions = { changed: decided("changed"), withdrawn: decided("withdrawn"), restored: decided("restored") };
  return { update: { day, ...decisions, moved }, mode };
}

/** Names in pairs; `null` when one is left over. */
function pairsOf(names: readonly string[]): Update["moved"] | null {
  if (names.length % 2 === 1) return null;
  return names.flatMap((from, index) => {
    const to = names[index + 1];
    return index % 2 === 1 || to === undefined ? [] : [{ from, to }];
  });
}
