import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./reason.ts";
import { Refused, type Refusal } from "./refusal.ts";

/** Builds wait this long for each other: six times what the largest archive known takes. In milliseconds. */
const PATIENCE = 10 * 60_000;
/** A ticket is written in far less; one that is empty for longer belongs to a build that was killed. In milliseconds. */
const WRITING = 10_000;
const PAUSE = 100;

/** A place in the queue of those who want the same folder for themselves. */
export interface Ticket {
  /**
   * Waits until nobody who came before is alive.
   * @param tell is told once whom this build waits for.
   * @param patience in milliseconds.
   * @throws {Refused} when the patience is over.
   */
  turn: (tell: (holder: string) => void, patience?: number) => Promise<void>;
  /** Leaves the queue, and removes the folder where nothing else is in it. */
  giveBack: () => void;
}

/**
 * Draws a number as at a counter, in a folder that is made if need be: numbers are files, and no two processes can create
 * the same. @throws when the folder cannot be written.
 */
export function drawTicket(folder: string): Ticket {
  const number = draw(folder);
  return {
    turn: (tell, patience = PATIENCE) => waitTurn(folder, number, tell, patience),
    giveBack: () => leaveQueue(folder, number),
  };
}

async function waitTurn(folder: string, number: number, tell: (holder: string) => void, patience: number) {
  const end = Date.now() + patience;
  const first = firstBefore(folder, number);
  if (first) tell(first.name);
  for (let before = first; before; before = firstBefore(folder, number)) {
    if (Date.now() > end) throw tooLong(folder, before);
    await pause(PAUSE);
  }
  for (const gone of tickets(folder).filter((other) => other < number)) rmSync(pathOf(folder, gone), { force: true });
}

/** A build that holds a lock or waits for it. */
interface Holder {
  number: number;
  /** As messages name it. */
  name: string;
}

/** A number above all that are there. One that turns out lower than another, drawn meanwhile, is thrown away. */
function draw(folder: string): number {
  for (;;) {
    makeFolder(folder);
    const number = Math.max(0, ...tickets(folder)) + 1;
    if (!created(folder, number)) continue;
    if (!tickets(folder).some((other) => other > number && holderOf(folder, other))) return number;
    leaveQueue(folder, number);
  }
}

/** With the folders above it. Node's own way says of a disk that can only be read that nothing is there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** False when another build was faster, or has just cleared the folder away. */
function created(folder: string, number: number): boolean {
  try {
    writeFileSync(pathOf(folder, number), `${process.pid} ${Date.now()} ${hostname()}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes(codeOf(error))) return false;
    throw error;
  }
}

function firstBefore(folder: string, number: number): Holder | undefined {
  const lower = tickets(folder).filter((other) => other < number);
  return lower.map((other) => holderOf(folder, other)).find((holder) => holder !== null);
}

/** Who drew a number, or `null` where that build has ended. */
function holderOf(folder: string, number: number): Holder | null {
  try {
    const [pid = "", since = "", host = ""] = readFileSync(pathOf(folder, number), "utf8").split(" ");
    const name = `process ${pid} on ${host}, since ${new Date(Number(since)).toTimeString().slice(0, 5)}`;
    if (host === "") return isNew(pathOf(folder, number)) ? { number, name: "one that is just beginning" } : null;
    return isAlive(Number(pid), Number(since), host) ? { number, name } : null;
  } catch {
    return null;
  }
}

const isNew = (path: string): boolean => Date.now() - statSync(path).mtimeMs < WRITING;

/** A process of another machine cannot be asked: its build counts for as long as anybody would wait for it. */
function isAlive(pid: number, since: number, host: string): boolean {
  if (host !== hostname()) return Date.now() - since < PATIENCE;
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function tooLong(folder: string, before: Holder): Refused {
  const refusal: Refusal = {
    about: folder,
    code: "still-building",
    text: `Another build has not come to an end: ${before.name}.`,
    hint: `Wait for it or stop it. Should no such build be running, remove ${pathOf(folder, before.number)}.`,
  };
  return new Refused(refusal);
}

function leaveQueue(folder: string, number: number): void {
  rmSync(pathOf(folder, number), { force: true });
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(codeOf(error))) throw error;
  }
}

const pathOf = (folder: string, number: number): string => join(folder, `ticket-${number}`);

function tickets(folder: string): number[] {
  try {
    return readdirSync(folder).flatMap((name) => (/^ticket-\d+$/.test(name) ? Number(name.slice(7)) : []));
  } catch {
    return [];
  }
}
