import type { Message } from "../../transcript/index.ts";

const RESTORE =
  "The file was changed outside of npm run ledger. Bring it back as it was last committed: git restore ledger.txt in its folder.";
const MERGE = "Settle it, so that both sides are kept: npm run ledger -- --merge";

/** A fault of the ledger's file itself, which the last commit mends. */
export const fileFault = (line: number, code: string, text: string): Message => fault(line, code, text, RESTORE);

/** What two branches have left in the ledger's file, which a merge mends. */
export const mergeFault = (line: number, text: string): Message => fault(line, "ledger-merge", text, MERGE);

function fault(line: number, code: string, text: string, hint: string): Message {
  return { severity: "error", code, line, column: 1, text, hint };
}
