import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { format } from "date-fns/format";
import type { Content } from "../collections/content-model.ts";
import { type Fault, faultReport, faultText, isError } from "../collections/fault.ts";
import { type Accepted, type Arrival, Intake, type Outcome, type Revised, revisedNote } from "../intake/index.ts";
import { NO_DECISIONS, updatedLedger } from "../ledger/index.ts";
import { contentDir } from "../settings.ts";
import { type Adding, readArguments } from "./add-arguments.ts";
import { arrivalsAt } from "./arrivals.ts";
import { command } from "./command.ts";
import { writeAll, type Written } from "./write-all.ts";
import { readHere } from "./read-here.ts";

const HELP = `Usage: npm run add -- [OPTIONS] FILE…

Takes transcripts into the archive: texts (.txt) and saved pages (.html), folders of them, or - for standard input. Says
what it read of each and what is doubtful in it; writes the file as it is, under an id of its own, with a note of where it
is from, and brings the ledger up to date. A page that is here already is told and left. Nothing is written when anything
is wrong.

  --dry-run          say all of it, and write nothing
  --source ADDRESS   the address of the page, where the file does not give it
  --captured DAY     the day on which the page was saved, instead of the day of the file
  --by NAME          who saved it
  --revised          take in a page that was revised at its source, too: what it said before is kept as a capture
  --changed ADDRESS  of such a page: the words there, or their label, are others now (once for each address)
  --withdrawn ADDRESS  likewise: the words there are gone
  --help             print this

The exit code is 0 when every file has come in or is here, else 1: also where a page was revised and is not taken in.
`;

const SEVERAL = "--source is the address of one page, and there are several files.";

const HOW_TO_TAKE_IN = `To take it in, keeping what it said before: npm run add -- --revised, with --changed and --withdrawn for the addresses
that the ledger asks about.`;

/** How a page is here already, in words. */
const SAME = {
  bytes: "byte for byte",
  words: "with the same words, in this form or another",
};

/** Above so many files, each is told in one line, and how far the reading is. */
const MANY = 20;

await command(async () => (await main(process.argv.slice(2))) === 0);

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

async function add(adding: Adding): Promise<number> {
  const { paths, dryRun, source, captured, by } = adding;
  const content = await readHere();
  const broken = content.faults.filter(isError);
  if (broken.length > 0) return refuse(`${faultReport(broken)}\n\nNothing was written: mend the archive first.`);
  const found = await arrivalsAt(paths, captured);
  if (source !== null && found.arrivals.length > 1) return refuse(`add: ${SEVERAL}\n\n${HELP}`);
  const today = format(new Date(), "yyyy-MM-dd");
  const outcomes = takeAll(new Intake(content, { today, by, source }), found.arrivals);
  const refused = outcomes.flatMap((outcome) => (outcome.is === "refused" ? outcome.faults : []));
  const faults = [...found.faults, ...refused];
  if (faults.length > 0) return refuse(`${faultReport(faults)}\n\nNothing was written.`);
  const accepted = outcomes.flatMap((outcome) => (outcome.is === "accepted" ? outcome.accepted : []));
  const revised = outcomes.flatMap((outcome) => (outcome.is === "revised" ? outcome.revised : []));
  tell(outcomes, adding.revised);
  const writing = await writingOf(content, accepted, adding.revised ? revised : []);
  const checked = await withLedger(content, writing, adding, today);
  if ("refused" in checked) return refuse(checked.refused);
  if (dryRun || writing.files.length === 0)
    console.log(dryRun ? "\nNothing was written: --dry-run." : "\nNothing was written.");
  else {
    await writeAll(contentDir, [...writing.files, { path: "ledger.txt", content: checked.ledger }], writing.gone);
    console.log(next([...accepted, ...(adding.revised ? revised : [])]));
  }
  return revised.length > 0 && !adding.revised ? 1 : 0;
}

/** What is to be written, and which files are gone then, by their paths below the content folder. */
interface Writing {
  files: Written[];
  gone: string[];
}

/** What comes in, and of what was revised the earlier file as a capture, the later one, and its note. */
async function writingOf(
  { meetings }: Content,
  accepted: readonly Accepted[],
  revised: readonly Revised[],
): Promise<Writing> {
  const notes = new Map(meetings.map(({ id, path }) => [id, relative(contentDir, path)]));
  const files = accepted.flatMap((one) => one.files);
  const gone: string[] = [];
  for (const { id, earlier, to, bytes, origin } of revised) {
    const notePath = notes.get(id) ?? `meetings/${id}.md`;
    const note = await readFile(join(contentDir, notePath), "utf8").catch(() => null);
    files.push({ path: earlier.to, content: await readFile(join(contentDir, earlier.from)) });
    files.push({ path: to, content: bytes }, { path: notePath, content: revisedNote(note, origin) });
    if (earlier.from !== to) gone.push(earlier.from);
  }
  return { files, gone };
}

/** Decides about one file after the other, and says how far it is where there are many. */
function takeAll(intake: Intake, arrivals: readonly Arrival[]): Outcome[] {
  return arrivals.map((arrival, i) => {
    if (arrivals.length > MANY && i % 100 === 0) process.stderr.write(`add: ${i} of ${arrivals.length} read\n`);
    return intake.take(arrival);
  });
}

/**
 * Says what was read, what is doubtful, and what is here already.
 * @param taken whether what was revised is taken in
 */
function tell(outcomes: readonly Outcome[], taken: boolean): void {
  const brief = outcomes.length > MANY;
  for (const outcome of outcomes) {
    if (outcome.is === "here") console.log(hereText(outcome));
    if (outcome.is === "kept") console.log(keptText(outcome));
    if (outcome.is === "revised") console.log(revisedText(outcome.revised, taken));
    if (outcome.is === "accepted") console.log(acceptedText(outcome.accepted, brief));
  }
}

function hereText({ path, id, same }: Extract<Outcome, { is: "here" }>): string {
  return `${path}: is here already as ${id}, ${SAME[same]}.`;
}

function keptText({ path, id, day }: Extract<Outcome, { is: "kept" }>): string {
  return `${path}: is here already, with the words of ${id} as they were captured on ${day}, before the page was revised.`;
}

/** What differs between the two texts, paragraph by paragraph, and how the later one is taken in. */
function revisedText({ path, id, changes, doubts }: Revised, taken: boolean): string {
  const lines = changes.flatMap(({ before, after }) => [
    ...(before ? [`  - ${before.label}: ${before.text}`] : []),
    ...(after ? [`  + ${after.label}: ${after.text}`] : []),
    "",
  ]);
  return [
    `${path}: is of the same page as ${id}, which was revised since.\n`,
    ...lines,
    ...doubts.map(faultText),
    ...(taken ? [] : [HOW_TO_TAKE_IN]),
  ]
    .join("\n")
    .trimEnd();
}

function acceptedText({ path, id, account, doubts }: Accepted, brief: boolean): string {
  const [facts = "", ...speakers] = account;
  if (brief) return `${path} → ${id}: ${facts}${doubts.length > 0 ? `; ${doubts.length} doubtful` : ""}`;
  return [`${path} → ${id}`, `  ${facts}`, ...speakers.map((line) => `  ${line}`), ...doubts.map(faultText)].join("\n");
}

/** The ledger of the archive with the new files in it, which is read as a build would read it, in a copy. */
async function withLedger(
  { ledger }: Content,
  { files, gone }: Writing,
  adding: Adding,
  day: string,
): Promise<{ ledger: string } | { refused: string }> {
  const { changed, withdrawn } = adding;
  const copy = await mkdtemp(join(tmpdir(), "adding-"));
  try {
    await cp(contentDir, copy, { recursive: true });
    await writeAll(copy, files, gone);
    const { publication, faults } = await readCopy(copy);
    const errors = faults.filter((fault) => isError(fault) && fault.file !== ledger.path);
    if (errors.length > 0) return { refused: `${faultReport(errors)}\n\nNothing was written.` };
    const updated = updatedLedger(ledger.ledger, publication, { ...NO_DECISIONS, changed, withdrawn, day, moved: [] });
    if ("text" in updated) return { ledger: updated.text };
    if ("refused" in updated) return { refused: `${updated.refused.join("\n")}\n\nNothing was written.` };
    const broken = updated.broken.map((message): Fault => inArchive({ ...message, file: ledger.path }, copy));
    return {
      refused: `${faultReport(broken)}\n\nNothing was written. If all of it is meant: ${commandFor(adding, broken)}`,
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The copy read; what is wrong in it is told by the paths of the archive. */
async function readCopy(copy: string) {
  const { faults, ledger } = await readHere(undefined, copy);
  return { faults: faults.map((fault) => inArchive(fault, copy)), publication: ledger.publication };
}

/** A fault of the copy, as one of the archive that it is a copy of. */
function inArchive(fault: Fault, copy: string): Fault {
  const [there, here] = [relative(process.cwd(), copy), relative(process.cwd(), contentDir)];
  return { ...fault, file: fault.file.replaceAll(there, here), text: fault.text.replaceAll(there, here) };
}

/** The command that takes the same files in and decides what the ledger asks about, as its messages say. */
function commandFor({ paths, source, captured, by }: Adding, broken: readonly Fault[]): string {
  const decisions = broken.flatMap(({ hint }) => hint.match(/--(?:changed|withdrawn) \S+/g) ?? []);
  const saved = [
    ...(source === null ? [] : [`--source ${inShell(source)}`]),
    ...(captured === null ? [] : [`--captured ${captured}`]),
    ...(by === null ? [] : [`--by ${inShell(by)}`]),
  ];
  return ["npm run add -- --revised", ...saved, ...decisions, ...paths.map(inShell)].join(" ");
}

/** A word of a command line; in quotation marks where a shell would read more in it. */
function inShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function next(accepted: readonly Pick<Accepted, "id" | "doubts">[]): string {
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
