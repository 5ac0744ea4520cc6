import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Fault, fileFault } from "../collections/fault.ts";
import { type Deposit, depositOf, earlierDeposit, fileOf, readDeposit } from "../deposit/index.ts";

/** A release as it is found on the disk: what it publishes, or what is wrong with it. */
export type Release = { deposit: Deposit; earlier: boolean } | { faults: Fault[] };

const LIST = "addresses.txt";

/** Reads what was kept of a release: its folder, or its `addresses.txt` alone. */
export function keptRelease(path: string): Release {
  return attempt(path, () => {
    if (!statSync(path).isDirectory()) return listed(path);
    return existsSync(join(path, LIST)) ? listed(join(path, LIST)) : earlier(path);
  });
}

/** Reads a build as it would be served: of what it lists, only that counts for which there is a file. */
export function builtRelease(path: string): Release {
  return attempt(path, () => {
    if (!existsSync(join(path, LIST))) return { faults: [notBuilt(path)] };
    const release = listed(join(path, LIST));
    if ("faults" in release) return release;
    const files = new Set(filesBelow(path));
    const served = [...release.deposit.entries.values()].filter(({ address }) => files.has(fileOf(address)));
    return { deposit: depositOf(release.deposit.site, served), earlier: false };
  });
}

function listed(path: string): Release {
  const { deposit, messages } = readDeposit(readFileSync(path, "utf8"));
  const faults = messages.map((message) => ({ ...message, file: path }));
  return faults.length > 0 ? { faults } : { deposit, earlier: false };
}

function earlier(path: string): Release {
  const paths = filesBelow(path);
  if (!paths.includes("index.html")) return { faults: [notBuilt(path)] };
  const textOf = (file: string) => readFileSync(join(path, file), "utf8");
  const textIf = (file: string) => (paths.includes(file) ? textOf(file) : "");
  const found = { paths, htmlOf: textOf, sums: textIf("SHA256SUMS"), paragraphs: textIf("paragraphs.ndjson") };
  return { deposit: earlierDeposit(found), earlier: true };
}

/** The paths of all files below a folder, sorted, with `/` between folders. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(folder, "/").length).split(sep).join("/")).sort();
}

const notBuilt = (path: string): Fault =>
  fileFault(path, "no-release", `There is no ${LIST} here, and no older release of an archive.`, HINT);

const HINT = `Name the folder of a release (npm run build makes one) or the ${LIST} that it deposited.`;

function attempt(path: string, read: () => Release): Release {
  if (!existsSync(path)) return { faults: [fileFault(path, "no-release", "There is nothing at this path.", HINT)] };
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    const text = `The system does not let it be read${reason}.`;
    return {
      faults: [fileFault(path, "unreadable", text, "Check its permissions, and those of the folders it is in.")],
    };
  }
}
