import { relative } from "node:path";
import { faultReport } from "../collections/fault.ts";
import { breaks, compare, type Deposit, report } from "../deposit/index.ts";
import { outDir } from "../settings.ts";
import { readArguments } from "./compare-arguments.ts";
import { builtRelease, keptRelease } from "./compare-release.ts";

const HELP = `Usage: npm run compare -- [--all] OLD [NEW]

Tells what has become of every address that a release published: whether it is still there, has moved, was withdrawn,
points at other words, or is gone. OLD is the folder of that release, or the addresses.txt that it deposited. NEW is the
folder of a later build; without it, the one that the next release would replace (dist/, or OUT_DIR).

  --all    name every address, instead of counting those that share a fate
  --help   print this

The exit code is 0 when nothing is gone and no words have changed without their page saying so, else 1.
`;

const EARLIER =
  "The old release has no addresses.txt: it is older than that list. Its files and the turns and paragraphs in its pages are compared; of words, only those of paragraphs.";

const BROKEN =
  "Addresses that were published are gone or point at other words. Bring back what they held, or put on record what became of it: npm run ledger -- --help";

process.exitCode = main(process.argv.slice(2));

/** Gives the exit code. */
function main(args: string[]): number {
  const asked = readArguments(args);
  if ("error" in asked) return refuse(`compare: ${asked.error}\n\n${HELP}`);
  if ("before" in asked)
    return compareReleases(asked.before, asked.after ?? relative(process.cwd(), outDir), asked.all);
  process.stdout.write(HELP);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

function compareReleases(beforePath: string, afterPath: string, all: boolean): number {
  const [before, after] = [keptRelease(beforePath), builtRelease(afterPath)];
  const faults = [before, after].flatMap((release) => ("faults" in release ? release.faults : []));
  if ("faults" in before || "faults" in after) return refuse(`${faultReport(faults)}\n\nNothing was compared.`);
  const { compared, fresh } = compare(before.deposit, after.deposit);
  const broken = breaks(compared);
  const lines = [
    `${compared.length} addresses of ${beforePath}, held against ${afterPath}.`,
    ...(before.earlier ? [EARLIER] : []),
    ...elsewhere(before.deposit, after.deposit),
    ...report(compared, fresh, all),
    broken ? BROKEN : "Every address is there, or says what became of what it held.",
  ];
  console.log(lines.join("\n"));
  return broken ? 1 : 0;
}

function elsewhere(before: Deposit, after: Deposit): string[] {
  if (before.site === null || after.site === null || before.site === after.site) return [];
  return [
    `The old one was published at ${before.site}, the new one is for ${after.site}; addresses are compared below that.`,
  ];
}
