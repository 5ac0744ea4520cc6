import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Memory is looked at this often, in milliseconds. */
const PAUSE = 50;

/** True where the kernel tells of every process what memory it has: Linux. */
export const hasMemory = existsSync("/proc/self/stat");

/** What the kernel tells of a process. */
interface Process {
  /** The session it belongs to: the id of the process that the session began with. */
  session: number;
  /** Its memory that is not swapped out, what it shares with others included, in pages. */
  pages: number;
}

/** Reads `/proc/PID/stat`, where the name of the program stands in parentheses and may hold anything. */
export function processOf(stat: string): Process {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { session: Number(fields[3]), pages: Number(fields[21]) };
}

/**
 * Watches the memory of all processes of a session together. What is given ends that, and tells the most there was at one
 * time, in millions of bytes; `null` where the system does not tell.
 */
export function watchMemory(session: number): () => number | null {
  if (!hasMemory) return () => null;
  const pageBytes = Number(execFileSync("getconf", ["PAGESIZE"]));
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, pagesOf(session))), PAUSE);
  return () => {
    clearInterval(timer);
    return (most * pageBytes) / 1e6;
  };
}

function pagesOf(session: number): number {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []));
  return all.filter((one) => one.session === session).reduce((sum, { pages }) => sum + pages, 0);
}

/** `null` where the process has ended meanwhile. */
function statOf(id: string): Process | null {
  try {
    return processOf(readFileSync(`/proc/${id}/stat`, "latin1"));
  } catch {
    return null;
  }
}
