import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { format } from "date-fns";
import type { Content } from "../collections/content-model.ts";
import { readContent } from "../collections/content.ts";
import { type Fault, faultReport, faultText, isError } from "../collections/fault.ts";
import { type Accepted, type Arrival, Intake, type Outcome } from "../intake/index.ts";
import { NO_DECISIONS, updatedLedger } from "../ledger/index.ts";
import { contentDir } from "../settings.ts";
import { type Asked, readArguments } from "./add-arguments.ts";
import { arrivalsAt } from "./arrivals.ts";
import { writeAll, type Written } from "./write-all.ts";

const HELP = `Usage: npm run add -- [OPTIONS] FILE…

Takes transcripts into the archive: texts (.txt) and saved pages (.html), folders of them, or - for standard input. Says
what it read of each and what is doubtful in it; writes the file as it is, under an id of its own, with a note of where it
is from, and brings the ledger up to date. A page that is here already is told and left. Nothing is written when anything
is wrong.

  --dry-run          say all of it, and write nothing
  --source ADDRESS   the address of the page, where the file does not give it
  --captured DAY     the day on which the page was saved, instead of the day of the file
  --by NAME          who saved it
  --help             print this

The exit code is 0 when every file has come in or is here, else 1.
`;

/** How a page is here already, in words. */
const SAME = {
  bytes: "byte for byte",
  words: "with the same words, in this form or another",
  page: "with other words: its page was revised since, or another text of it was kept",
};

/** Above so many files, each is told in one line, and how far the reading is. */
const MANY = 20;

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if ("error" in asked) return refuse(`add: ${asked.error}\n\n${HELP}`);
  if ("paths" in asked) return add(asked);
  process.stdout.write(HELP);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

async function add({ paths, dryRun, source, captured, by }: Extract<Asked, { paths: string[] }>): Promise<number> {
  const content = await readContent(contentDir);
  const broken = content.faults.filter(isError);
  if (broken.length > 0) return refuse(`${faultReport(broken)}\n\nNothing was written: mend the archive first.`);
  const found = await arrivalsAt(paths, captured);
  if (found.faults.length > 0) return refuse(`${faultReport(found.faults)}\n\nNothing was written.`);
  const today = format(new Date(), "yyyy-MM-dd");
  const outcomes = takeAll(new Intake(content, { today, by, source }), found.arrivals);
  const faults = outcomes.flatMap((outcome) => (outcome.is === "refused" ? outcome.faults : []));
  if (faults.length > 0) return refuse(`${faultReport(faults)}\n\nNothing was written.`);
  const accepted = outcomes.flatMap((outcome) => (outcome.is === "accepted" ? outcome.accepted : []));
  tell(outcomes);
  const files = await withLedger(content, accepted);
  if ("refused" in files) return refuse(files.refused);
  if (dryRun || accepted.length === 0)
    console.log(dryRun ? "\nNothing was written: --dry-run." : "\nNothing was written.");
  else {
    await writeAll(contentDir, files.written);
    console.log(next(accepted));
  }
  return 0;
}

/** Decides about one file after the other, and says how far it is where there are many. */
function takeAll(intake: Intake, arrivals: readonly Arrival[]): Outcome[] {
  return arrivals.map((arrival, i) => {
    if (arrivals.length > MANY && i % 100 === 0) process.stderr.write(`add: ${i} of ${arrivals.length} read\n`);
    return intake.take(arrival);
  });
}

/** Says what was read, what is doubtful, and what is here already. */
function tell(outcomes: readonly Outcome[]): void {
  const brief = outcomes.length > MANY;
  for (const outcome of outcomes) {
    if (outcome.is === "here") console.log(hereText(outcome));
    if (outcome.is === "accepted") console.log(acceptedText(outcome.accepted, brief));
  }
}

function hereText({ path, id, same }: Extract<Outcome, { is: "here" }>): string {
  return `${path}: is here already as ${id}, ${SAME[same]}.`;
}

function acceptedText({ path, id, account, doubts }: Accepted, brief: boolean): string {
  const [facts = "", ...speakers] = account;
  if (brief) return `${path} → ${id}: ${facts}${doubts.length > 0 ? `; ${doubts.length} doubtful` : ""}`;
  return [`${path} → ${id}`, `  ${facts}`, ...speakers.map((line) => `  ${line}`), ...doubts.map(faultText)].join("\n");
}

/** What is written, the ledger last: the archive with the new files in it is read as a build would, in a copy of it. */
async function withLedger(
  { ledger }: Content,
  accepted: readonly Accepted[],
): Promise<{ written: Written[] } | { refused: string }> {
  const files = accepted.flatMap((one) => one.files);
  const copy = await mkdtemp(join(tmpdir(), "adding-"));
  try {
    await cp(contentDir, copy, { recursive: true });
    await writeAll(copy, files);
    const { publication, ...whole } = await readCopy(copy);
    const errors = whole.faults.filter((fault) => isError(fault) && fault.file !== ledger.path);
    if (errors.length > 0) return { refused: `${faultReport(errors)}\n\nNothing was written.` };
    const day = format(new Date(), "yyyy-MM-dd");
    const updated = updatedLedger(ledger.ledger, publication, { ...NO_DECISIONS, day, moved: [] });
    if ("text" in updated) return { written: [...files, { path: "ledger.txt", content: updated.text }] };
    const reasons = "refused" in updated ? updated.refused : updated.broken.map(({ text }) => text);
    return { refused: `${reasons.join("\n")}\n\nNothing was written.` };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The copy read; what is wrong in it is told by the paths of the archive. */
async function readCopy(copy: string) {
  const { faults, ledger } = await readContent(copy);
  const [there, here] = [relative(process.cwd(), copy), relative(process.cwd(), contentDir)];
  const named = faults.map((fault): Fault => ({ ...fault, file: fault.file.replace(there, here) }));
  return { faults: named, publication: ledger.publication };
}

function next(accepted: readonly Accepted[]): string {
  const doubts = accepted.reduce((sum, one) => sum + one.doubts.length, 0);
  const ids = accepted.map(({ id }) => id);
  const shown = ids.length > MANY ? `${ids.length} meetings` : ids.join(", ");
  return [
    `\n${shown}: written, with the ledger. Next:`,
    ...(doubts > 0 ? ["  npm run check    what is doubtful, the most doubtful first, and how to settle it"] : []),
    "  npm start        see it",
    "  git add content && git commit",
  ].join("\n");
}
