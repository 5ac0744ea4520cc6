import { reasonOf } from "../build/reason.ts";

/** Runs a command to its end. It gives true when it did what it was asked for; what it throws is told to people. */
export async function command(main: () => Promise<boolean>): Promise<void> {
  const done = await main().catch((error: unknown) => {
    process.stderr.write(`${reasonOf(error)}\n`);
    return false;
  });
  // Parts of a failed build may still be at work in the background; what was written is printed first.
  process.stderr.write("", () => process.exit(done ? 0 : 1));
}
