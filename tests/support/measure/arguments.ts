import { parseArgs } from "node:util";

/** The rows of the table: what can be measured, each by the name that `--only` takes. */
export const ROWS = {
  cold: "cold build of everything",
  unchanged: "build with nothing changed",
  edited: "build after one edited transcript",
  added: "build after one added transcript",
  renamed: "build after one renamed transcript",
  site: "the built site, archive.zip apart",
  dev: "development",
  five: "cold build of content/",
  starlight: "Starlight",
  eleventy: "Eleventy",
  hugo: "Hugo",
} as const;

export type Row = keyof typeof ROWS;

/** The rows that need the folder of other programs. */
export const PEER_ROWS = ["starlight", "eleventy", "hugo"] as const satisfies readonly Row[];

/** What is asked for. */
export interface Asked {
  /** The content folder; `null` where one is to be made. */
  folder: string | null;
  /** How often each figure is taken. */
  runs: number;
  /** The folder with the projects of the other programs; `null` where they are not asked for. */
  peers: string | null;
  /** The rows that are wanted. */
  rows: Row[];
  /** Numbers of transcripts, ascending, at which growth is measured in place of the rows; none where it is not. */
  sizes: number[];
}

const OPTIONS = {
  runs: { type: "string", default: "3" },
  peers: { type: "string" },
  only: { type: "string" },
  sizes: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Reads the command line; an error is a sentence on why that cannot be told. */
export function readArguments(args: readonly string[]): Asked | { error: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.help) return { error: "" };
    const [folder = null, ...others] = positionals;
    if (others.length > 0) throw new Error("One folder at a time can be measured.");
    const { runs, peers = null, only, sizes } = values;
    return { folder, runs: count(runs, "--runs"), peers, rows: rowsOf(only, peers), sizes: sizesOf(sizes) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The rows that are named, or all for which there is what they need. */
function rowsOf(only: string | undefined, peers: string | null): Row[] {
  const names = only?.split(",") ?? Object.keys(ROWS).filter((name) => peers !== null || !isPeer(name));
  const stray = names.find((name) => !isRow(name));
  if (stray !== undefined) throw new Error(`"${stray}" is no row: there are ${Object.keys(ROWS).join(", ")}.`);
  const rows = names.filter(isRow);
  if (peers === null && rows.some(isPeer)) throw new Error("Rows of other programs need --peers DIR.");
  return rows;
}

const isRow = (name: string): name is Row => Object.hasOwn(ROWS, name);

/** True for a row of another program. */
export const isPeer = (name: string): boolean => PEER_ROWS.some((peer) => peer === name);

function sizesOf(sizes: string | undefined): number[] {
  const numbers = sizes?.split(",").map((size) => count(size, "--sizes")) ?? [];
  const isAscending = numbers.every((size, at) => at === 0 || size > (numbers[at - 1] ?? 0));
  if (numbers.length === 1 || !isAscending) throw new Error("--sizes needs two or more numbers, each above the last.");
  return numbers;
}

function count(text: string, option: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} needs whole numbers from 1 on, and "${text}" is none.`);
  return Number(text);
}
