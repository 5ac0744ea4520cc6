import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Content } from "../collections/content-model.ts";
import { type Fault, faultReport, isError } from "../collections/fault.ts";
import { type Update, updatedLedger } from "../ledger/index.ts";
import { contentDir } from "../settings.ts";
import { readArguments } from "./ledger-arguments.ts";
import { writeAll } from "./write-all.ts";
import { readHere } from "./read-here.ts";

const HELP = `Usage: npm run ledger [-- OPTIONS]

Records every published address with a hash of its words in ledger.txt of the content folder, so that no link comes to
point at other words. New addresses are added. Where words that were published have changed or gone, nothing is written
until you say that it is meant:

  --changed ADDRESS…    the words, the label they stand under, or their order are meant to be others now
  --withdrawn ADDRESS…  the words are meant to be gone; with a turn go its paragraphs, with a meeting all of it
  --restored ADDRESS…   the words were withdrawn and are back
  --moved OLD NEW       the file of a meeting, topic, thread, series, speaker or place has another name; several pairs may follow
  --day YYYY-MM-DD      the day to put on record, instead of today
  --merge               two branches have met in the file, with git's markers or without: keep what both hold
  --new                 begin the ledger of an archive that has published nothing yet
  --help                print this

An address is written 2024-02-21-kazan#t3p2, that of a whole meeting 2024-02-21-kazan, its place or title
2024-02-21-kazan:place, that of another page topics/sport. Say all you mean in one command, and commit the file
afterwards. The exit code is 0 when the file holds every address, else 1.
`;

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if ("error" in asked) return refuse(`ledger: ${asked.error}\n\n${HELP}`);
  if ("update" in asked) {
    const lost = asked.mode === "new" ? await committedLedger() : null;
    return lost === null ? bringUpToDate(await readHere(asked.mode), asked.update) : refuse(lost);
  }
  process.stdout.write(HELP);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

async function bringUpToDate({ ledger, faults }: Content, update: Update): Promise<number> {
  const others = faults.filter((fault) => isError(fault) && (fault.file !== ledger.path || ledger.broken));
  if (others.length > 0) return refuse(`${faultReport(others)}\n\nNothing was written.`);
  const updated = updatedLedger(ledger.ledger, ledger.publication, update);
  if ("refused" in updated) return refuse(`${updated.refused.join("\n")}\nNothing was written.`);
  if ("broken" in updated) {
    const broken = updated.broken.map((message): Fault => ({ ...message, file: ledger.path }));
    return refuse(`${faultReport(broken)}\n\nNothing was written. Say all that is meant in one command.`);
  }
  await writeAll(contentDir, [{ path: "ledger.txt", content: updated.text }]);
  console.log(`${ledger.path} holds ${updated.addresses} addresses, ${updated.added} of them new.`);
  return 0;
}

/** Why a ledger must not be begun: the last commit has one; `null` where it has none or there is no git. */
async function committedLedger(): Promise<string | null> {
  const isCommitted = await promisify(execFile)("git", ["cat-file", "-e", "HEAD:./ledger.txt"], {
    cwd: contentDir,
  }).then(
    () => true,
    () => false,
  );
  return isCommitted
    ? "The last commit has a ledger, and a new one would forget what it keeps.\nBring it back: git restore ledger.txt in its folder. Nothing was written."
    : null;
}
