import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Why a test that needs these programs and files cannot run here; `false` where it can, as `node:test` wants it. */
export function lacking(programs: readonly string[], files: readonly string[] = []): string | false {
  const missing = [
    ...programs.filter((program) => spawnSync("which", [program]).status !== 0),
    ...files.filter((file) => !existsSync(file)),
  ];
  return missing.length > 0 && `needs ${missing.join(", ")}`;
}

/** What a checker says of a document that it is given as a file: nothing, where it is valid. */
export function complaints(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? "" : `${stdout}${stderr}`;
}

/** What a program prints. @throws where it fails. */
export const printed = (program: string, args: readonly string[], cwd: string): string =>
  execFileSync(program, args, { cwd, encoding: "utf8" });
