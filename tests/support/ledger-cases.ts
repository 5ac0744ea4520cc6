import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { contentCopy } from "./content-folder.ts";

/** What happens to published words, each as an edit to a copy of the archive's content. */
export const CASES = {
  "an edited word": (folder: string) =>
    edit(folder, "2022-08-19-sochi", "very happy to see you", "very glad to see you"),
  "a removed paragraph": (folder: string) => edit(folder, "2024-07-03-astana", /The.performance.of.+\n\n/, ""),
  "an inserted turn": (folder: string) =>
    edit(
      folder,
      "2024-02-21-kazan",
      "Vladimir Putin: Super.",
      "Moderator: One moment.\n\nGo on.\n\nVladimir Putin: Super.",
    ),
  "a renamed file": (folder: string) => {
    for (const [kind, ending] of [
      ["transcripts", "txt"],
      ["meetings", "md"],
    ] as const) {
      const path = (id: string) => join(folder, kind, `${id}.${ending}`);
      renameSync(path("2023-10-07-novo-ogaryovo"), path("2023-10-07-moscow"));
    }
  },
};

/** How an editor accepts all four, on 1 December 2026. */
export const ACCEPTED = [
  ["--changed", "2022-08-19-sochi#t1p1"],
  ["--withdrawn", "2024-07-03-astana#t1p3"],
  ["--moved", "2023-10-07-novo-ogaryovo", "2023-10-07-moscow"],
  ["--day", "2026-12-01"],
].flat();

/** A copy of the content with all four edits. */
export function editedCopy(): string {
  const folder = contentCopy();
  for (const change of Object.values(CASES)) change(folder);
  return folder;
}

export function edit(folder: string, id: string, from: string | RegExp, to: string): void {
  const file = join(folder, "transcripts", `${id}.txt`);
  const text = readFileSync(file, "utf8");
  assert.ok(text.replace(from, to) !== text, `${id} holds ${from.toString()}`);
  writeFileSync(file, text.replace(from, to));
}

/** Figures of a meeting that no test takes out. */
const OTHERS = `  - { at: 2024-11-27-astana#t1p9, words: surpassed $24 billion }
  - { at: 2024-11-27-astana#t2p5, words: $13 billion }
`;

/** Takes a transcript and its note out of a copy of the content; the steps of threads in it stand as text, and a series that has figures of it has others. */
export function remove(folder: string, id: string): void {
  rmSync(join(folder, "transcripts", `${id}.txt`));
  rmSync(join(folder, "meetings", `${id}.md`));
  for (const name of readdirSync(join(folder, "threads"))) {
    const file = join(folder, "threads", name);
    const day = id.slice(0, "2024-02-21".length);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(new RegExp(`at: ${id}#\\w+`, "g"), `when: ${day}`));
  }
  for (const name of readdirSync(join(folder, "series"))) {
    const file = join(folder, "series", name);
    const text = readFileSync(file, "utf8");
    if (text.includes(`at: ${id}#`)) writeFileSync(file, text.replace(/(?<=^figures:\n)(?: .*\n)+/m, OTHERS));
  }
}

/** Runs `npm run ledger` for a content folder; paths of the folder are told as `content/`. */
export const runLedger = (folder: string, ...args: string[]): Run => runScript("ledger", folder, ...args);

/** Runs `npm run release` for a content folder. */
export const runRelease = (folder: string): Run => runScript("release", folder);

interface Run {
  status: number | null;
  output: string;
}

function runScript(name: string, folder: string, ...args: string[]): Run {
  const env = { ...process.env, CONTENT_DIR: folder, SITE_URL: "https://archive.example" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
  return { status, output: told(folder, `${stdout}${stderr}`) };
}

/** What was printed, with `content/` for the path of a test's own folder. */
export const told = (folder: string, text: string): string =>
  text.replaceAll(`${relative(process.cwd(), folder)}/`, "content/").replaceAll(`${folder}/`, "content/");
