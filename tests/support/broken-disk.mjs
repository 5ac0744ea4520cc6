/**
 * A disk that fails, for a command started with `NODE_OPTIONS=--import=…`: what `BROKEN_DISK` says happens to the first
 * file whose path ends in `BROKEN_FILE`. It stands in for a disk that a test cannot fill or unplug.
 */
import { kill } from "node:process";
import files from "node:fs";
import promised from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { BROKEN_DISK: failure = "", BROKEN_FILE: ending = "" } = process.env;
const { writeFile } = promised;
const { renameSync, writeFileSync } = files;

promised.writeFile = async (path, data, ...rest) => written(path, data, (content) => writeFile(path, content, ...rest));
files.writeFileSync = (path, data, ...rest) => written(path, data, (content) => writeFileSync(path, content, ...rest));

function written(path, data, write) {
  if (!String(path).endsWith(ending)) return write(data);
  if (failure === "lost") return;
  if (failure === "cut") return write(data.slice(0, data.length / 2));
  if (failure === "killed") kill(process.pid, "SIGKILL");
  throw Object.assign(new Error(`${failure}: it fails, write '${path}'`), { code: failure, path: String(path) });
}

files.renameSync = (from, to) => {
  if (failure === "unmovable" && String(to).endsWith(ending))
    throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
  renameSync(from, to);
  if (failure === "killed after rename" && String(to).endsWith(ending)) kill(process.pid, "SIGKILL");
};

syncBuiltinESMExports();
