import { readHere } from "./read-here.ts";
import { basename, extname, relative } from "node:path";
import { type Fault, faultReport, faultText, isError } from "../collections/fault.ts";
import { contentDir } from "../settings.ts";
import { DOUBTS } from "../transcript/index.ts";

const HELP = `Usage: npm run check [-- --help]

Says what is doubtful in the transcripts of the archive, the most doubtful first, and what to write to settle it: what is
settled in a meeting's note is read so, shown as the editor's, and told no more. What else is wrong or doubtful in the
content folder follows.

The exit code is 0 when nothing is an error, else 1.
`;

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0) return check();
  const isHelp = args.includes("--help");
  if (isHelp) process.stdout.write(HELP);
  else process.stderr.write(`check: It is told nothing but --help, and looks at the whole archive.\n\n${HELP}`);
  return isHelp ? 0 : 1;
}

async function check(): Promise<number> {
  const { faults } = await readHere();
  const open = faults.filter(({ settle }) => settle !== undefined).sort(mostDoubtfulFirst);
  const others = faults.filter(({ settle }) => settle === undefined);
  for (const fault of open) console.log(`${faultText(fault)}\n${howToSettle(fault)}\n`);
  if (others.length > 0) console.log(`${faultReport(others)}\n`);
  const files = new Set(open.map(({ file }) => file)).size;
  console.log(
    open.length === 0 ? "Nothing is open." : `${open.length} open in ${files} transcript${files === 1 ? "" : "s"}.`,
  );
  return faults.some(isError) ? 1 : 0;
}

/** By how likely a doubt of its kind is to be a mistake, then by its place. */
function mostDoubtfulFirst(one: Fault, other: Fault): number {
  const byKind = rankOf(one) - rankOf(other);
  return byKind || one.file.localeCompare(other.file, "en") || one.line - other.line;
}

function rankOf({ code }: Fault): number {
  return DOUBTS.findIndex((doubt) => doubt.code === code);
}

/** What to write into the meeting's note, in each of the ways in which it can be settled. */
function howToSettle({ file, code, settle }: Fault): string {
  if (settle === undefined) return "";
  const note = relative(process.cwd(), `${contentDir}/meetings/${basename(file, extname(file))}.md`);
  const { line, words } = settle;
  const ways = DOUBTS.find((doubt) => doubt.code === code)?.as ?? [];
  const lines = ways.map((as) => `  - { line: ${line}, words: ${JSON.stringify(words)}, as: ${as} }`);
  return [`  In ${note}, one of these:`, "readings:", ...lines].join("\n");
}
