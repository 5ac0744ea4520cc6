import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** What a command has said; the content folder is `content` in it. */
export interface Told {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of `src/cli/` on a content folder of a test's own. */
export function runCommand(
  name: "add" | "check",
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = "",
): Told {
  const env = { ...process.env, CONTENT_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], { env, input });
  const told = (output: Buffer) => output.toString().replaceAll(relative(process.cwd(), folder), "content");
  return { status, stdout: told(stdout), stderr: told(stderr) };
}

/** Files that are to come in, in a folder of their own, which is given. */
export function arrivingFiles(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "arriving-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder, hidden ones too, by its path in it; sorted. */
export function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}
