import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Content } from "../collections/content-model.ts";
import { readContent } from "../collections/content.ts";
import { type Fault, faultReport, isError } from "../collections/fault.ts";
import { type Update, updatedLedger } from "../ledger/index.ts";
import { contentDir } from "../settings.ts";
import { readArguments } from "./ledger-arguments.ts";

const HELP = `Usage: npm run ledger [-- OPTIONS]

Records every published address with a hash of its words in ledger.txt of the content folder, so that no link comes to
point at other words. New addresses are added. Where words that were published have changed or gone, nothing is written
until you say that it is meant:

  --changed ADDRESS…    the words, or the label they stand under, are meant to be others now
  --withdrawn ADDRESS…  the words are meant to be gone; with a turn go its paragraphs, with a meeting all of it
  --moved OLD NEW       the file transcripts/OLD.txt is now called NEW.txt
  --day YYYY-MM-DD      the day to put on record, instead of today
  --help                print this

An address is written 2024-02-21-kazan#t3p2, that of a whole meeting 2024-02-21-kazan. Say all you mean in one command,
and commit the file afterwards. The exit code is 0 when the file holds every address, else 1.
`;

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if ("error" in asked) return refuse(`ledger: ${asked.error}\n\n${HELP}`);
  if ("update" in asked) return bringUpToDate(await readContent(contentDir), asked.update);
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
  const updated = updatedLedger(ledger.ledger, ledger.transcripts, ledger.unread, update);
  if ("refused" in updated) return refuse(`${updated.refused.join("\n")}\nNothing was written.`);
  if ("broken" in updated) {
    const broken = updated.broken.map((message): Fault => ({ ...message, file: ledger.path }));
    return refuse(`${faultReport(broken)}\n\nNothing was written. Say all that is meant in one command.`);
  }
  await writeWhole(join(contentDir, "ledger.txt"), updated.text);
  console.log(`${ledger.path} holds ${updated.addresses} addresses, ${updated.added} of them new.`);
  return 0;
}

/** Writes beside the file and puts the result in its place, so that no reader ever meets half a ledger. */
async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  await writeFile(partial, text);
  await rename(partial, path);
}
