import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ledgerText, NEW_LEDGER } from "../../src/ledger/index.ts";

/** A content folder of a test's own, holding these files by their path in it, and the ledger of a new archive. */
export function contentFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  for (const [path, content] of Object.entries({ "ledger.txt": ledgerText(NEW_LEDGER), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A copy of the archive's own content folder, to be changed by a test. */
export function contentCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  cpSync("content", folder, { recursive: true });
  return folder;
}

/** A small sound transcript in the special view, with the words a test wants in it. */
export function specialView({ title = "Meeting with a guest", date = "February 21, 2024, Kazan", body = SPEECH } = {}) {
  const head = ["View settings", "Font size:", "Site colours:", "Official website of the President of Russia"];
  return [...head, "Transcripts /", title, date, "A guest came.", body, date].join("\n\n");
}

const SPEECH = "President of Russia Vladimir Putin: Good afternoon.\n\nGuest Anna Example: Good afternoon.";
