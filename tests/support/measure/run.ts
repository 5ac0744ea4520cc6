import { spawn } from "node:child_process";
import { once } from "node:events";
import { watchMemory } from "./memory.ts";
import { endSession, keepSession } from "./own.ts";

/** No command takes longer, in milliseconds. */
const LIMIT = 30 * 60_000;
/** The last lines of what a failing command has printed. */
const LAST_LINES = 25;

/** A program with its arguments, where and with which settings it runs. */
export interface Command {
  program: string;
  args: readonly string[];
  /** This project's folder where none is given. */
  folder?: string;
  settings?: Readonly<Record<string, string>>;
}

/** A command that runs. */
export interface Running {
  /** Its process, and the session of all that it starts. */
  id: number;
  /** What it has printed so far. */
  output: () => string;
  hasEnded: () => boolean;
  /** Its exit code once it has ended; `null` where it was ended. Fails where it could not be started. */
  ended: Promise<number | null>;
}

/** What a command took that has come to its end: seconds of the clock; memory as `watchMemory` tells it. */
export interface Ran {
  seconds: number;
  peakMB: number | null;
  output: string;
}

/** A command has failed. */
export class Failed extends Error {
  /** The last of what it printed. */
  readonly end: string;

  constructor(reason: string, output: string) {
    super(reason);
    this.end = output.trimEnd().split("\n").slice(-LAST_LINES).join("\n");
  }
}

/** Starts a command in a session of its own, which ends with this process at the latest. */
export function start({ program, args, folder, settings }: Command): Running {
  const env = { ...process.env, NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1", ...settings };
  const child = spawn(program, args, { cwd: folder, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  const id = child.pid ?? NaN;
  if (child.pid !== undefined) keepSession(id);
  return {
    id,
    output: () => printed,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended: once(child, "exit").then(() => child.exitCode),
  };
}

/** Runs a command to its end, and ends what it leaves running. @throws {Failed} when it fails or takes too long. */
export async function run(command: Command, limit = LIMIT): Promise<Ran> {
  const begun = performance.now();
  const { id, output, ended } = start(command);
  const peak = watchMemory(id);
  const timer = setTimeout(endSession, limit, id);
  try {
    const code = await ended;
    const seconds = (performance.now() - begun) / 1000;
    if (code !== 0) throw new Failed(reasonOf(code, seconds, limit), output());
    return { seconds, peakMB: peak(), output: output() };
  } finally {
    clearTimeout(timer);
    peak();
    endSession(id);
  }
}

function reasonOf(code: number | null, seconds: number, limit: number): string {
  if (code !== null) return `failed with exit code ${code}`;
  return seconds * 1000 < limit ? "was ended from outside" : `took longer than ${limit / 60_000} minutes and was ended`;
}
