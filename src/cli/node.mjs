/**
 * Loaded before each command, in a language that every Node speaks: says which Node to install where the packages did not
 * bring one, and what to do where they were installed without the parts that are made for this machine.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
/** @type {{ engines: { node: string } }} */
const { engines } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

/** `engines` as this file reads it: `^22.19.0 || >=24.0.0`. */
const runs = engines.node.split(" || ").some((range) => {
  const [major = 0, minor = 0] = range.replace(/\D+/, "").split(".").map(Number);
  const [here = 0, hereMinor = 0] = process.versions.node.split(".").map(Number);
  return (here === major && hereMinor >= minor) || (here > major && range.startsWith(">="));
});

const bundler = new URL("node_modules/@rolldown/", root);
const complete = existsSync(bundler) && readdirSync(bundler).some((name) => name.startsWith("binding-"));

if (!runs) {
  refuse(
    `Node ${process.versions.node}  error old-node`,
    "The archive needs a later one, and its packages have brought none for this machine.",
    `Install Node 24 from https://nodejs.org/ (${engines.node} will do), then run: npm ci`,
  );
} else if (!complete) {
  refuse(
    "node_modules  error incomplete-packages",
    "The packages were installed without the parts that are made for this machine.",
    "Install them whole, without --omit=optional: npm ci",
  );
}

/** @param {string[]} lines */
function refuse(...lines) {
  process.stderr.write(`${lines.join("\n  ")}\n`);
  process.exit(1);
}
