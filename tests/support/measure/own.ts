import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** What this process has begun and not yet ended: sessions of processes, and folders of its own. */
const sessions = new Set<number>();
const folders = new Set<string>();

/** A folder of its own for as long as this process runs; its path begins with what is given. */
export function ownFolder(begin: string): string {
  mkdirSync(dirname(begin), { recursive: true });
  const folder = mkdtempSync(begin);
  folders.add(folder);
  return folder;
}

/** Removes a folder of its own before the end. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  folders.delete(folder);
}

/** Has every process of a session end with this one at the latest. */
export function keepSession(id: number): void {
  sessions.add(id);
}

/** Ends all that is left of a session, at once. */
export function endSession(id: number): void {
  sessions.delete(id);
  try {
    process.kill(-id, "SIGKILL");
  } catch {
    // All of it has ended already.
  }
}

/** However this process ends, short of being killed itself, it leaves nothing behind. */
process.on("exit", () => {
  sessions.forEach(endSession);
  folders.forEach(removeFolder);
});
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.once(signal, () => {
    console.error(`Ended by ${signal}.`);
    process.exit(code);
  });
}
