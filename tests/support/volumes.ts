import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The years of the archive's meetings, each of which tests make a volume of. */
export const YEARS = ["2022", "2023", "2024"] as const;
export type Year = (typeof YEARS)[number];

/** The commands by which the README cuts a volume out of a content folder, after the line that says which and where to. */
function cutting(): string {
  const [, commands] = /^ {4}year=.*\n((?: {4}.+\n)+)/m.exec(readFileSync("README.md", "utf8")) ?? [];
  if (commands === undefined) throw new Error("The README does not say how a volume is cut.");
  return commands;
}

/** The content folder of the volume of a year, cut out of the archive's own as the README says. */
export function volumeContent(year: Year): string {
  const to = mkdtempSync(join(tmpdir(), "volume-"));
  execFileSync("sh", ["-ec", cutting()], { env: { ...process.env, year, to }, stdio: "pipe" });
  return to;
}
