import { cpus, loadavg } from "node:os";
import { type Asked, PEER_ROWS, readArguments, type Row, ROWS } from "./support/measure/arguments.ts";
import { preparedContent, transcriptsIn } from "./support/measure/content.ts";
import { development } from "./support/measure/development.ts";
import { figureText, type Line, linesTable, type Put, type Reading, remark, take } from "./support/measure/figures.ts";
import { growthTable, measuredSize, type Size } from "./support/measure/growth.ts";
import { hasMemory } from "./support/measure/memory.ts";
import { peerBuild } from "./support/measure/peer-build.ts";
import { PEERS } from "./support/measure/peers.ts";
import { BUILD_ROWS, buildRow, coldBuild, leave, siteReadings, workplace } from "./support/measure/project.ts";
import { Failed } from "./support/measure/run.ts";

const HELP = `Usage: npm run measure:build -- [FOLDER] [OPTIONS]

Measures what it takes to build a content folder, of which it makes a copy; without FOLDER one of 1,395 transcripts is made.

  --runs N          how often each figure is taken; 3 where nothing is said
  --only ROW,…      of ${Object.keys(ROWS).join(", ")};
                    every build after a change begins with a cold one
  --sizes N,N,…     in place of the table how a cold build grows with the number of transcripts
  --peers DIR       the same texts as bare pages, made by other programs; to install them:
${PEER_ROWS.map((row) => `                      ${PEERS[row].install(`DIR/${row}`)}`).join("\n")}
  --help            print this
`;

const asked = readArguments(process.argv.slice(2));
if ("error" in asked) {
  console.error(`${asked.error}\n\n${HELP}`.trimStart());
  process.exitCode = asked.error === "" ? 0 : 1;
} else {
  const reason = await reasonFor(() => measure(asked));
  if (reason !== null) console.error(`Nothing was measured: ${reason}`);
}

async function measure(asked: Asked): Promise<void> {
  const onlyFive = asked.sizes.length === 0 && asked.rows.every((row) => row === "five");
  const folder = onlyFive ? "content" : await preparedContent(asked.folder);
  console.log(headline(folder));
  console.log(asked.sizes.length > 0 ? await growth(folder, asked) : await rows(folder, asked));
}

function headline(folder: string): string {
  const machine = `Node ${process.versions.node}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1) ?? "?"}`;
  const memory = hasMemory ? "" : " Memory is not measured: this system has no /proc.";
  return `${transcriptsIn(folder).length} transcripts; ${machine}.${memory}\n`;
}

/** Measures all rows that are wanted, and gives their table. */
async function rows(folder: string, { runs, rows, peers }: Asked): Promise<string> {
  const lines: Line[] = [];
  for (let run = 1; run <= runs; run += 1) {
    console.error(`run ${run} of ${runs}`);
    if (rows.some((row) => isBuild(row) || row === "site")) await builds(lines, folder, rows);
    if (rows.includes("dev")) await attempt(lines, "dev", (put) => development(folder, put));
    if (rows.includes("five")) await attempt(lines, "five", async (put) => put(await coldBuild("five", "content")));
    for (const row of PEER_ROWS) {
      if (peers !== null && rows.includes(row))
        await attempt(lines, row, async (put) => put(await peerBuild(row, peers, folder)));
    }
  }
  return linesTable(lines);
}

function isBuild(row: Row): boolean {
  return BUILD_ROWS.some((build) => build === row);
}

/** Builds a copy of the folder, cold at first, then after each change that is wanted. */
async function builds(lines: Line[], folder: string, rows: readonly Row[]): Promise<void> {
  const place = workplace(folder);
  const isBuilt = await attempt(lines, "cold", async (put) => put(await buildRow("cold", place)));
  if (isBuilt && rows.includes("site")) take(lines, siteReadings(place));
  for (const row of BUILD_ROWS.slice(1).filter((one) => rows.includes(one))) {
    if (isBuilt) await attempt(lines, row, async (put) => put(await buildRow(row, place)));
    else remark(lines, ROWS[row], "there was no cold build to begin with");
  }
  leave(place);
}

/** Puts down what a row's work reads, or why it could not; true where it could. */
async function attempt(lines: Line[], row: Row, work: (put: Put) => Promise<void>): Promise<boolean> {
  console.error(ROWS[row]);
  const put = (readings: readonly Reading[]): void => {
    take(lines, readings);
    for (const { what, unit, figure } of readings) console.error(`  ${what}: ${figureText(figure)} ${unit}`);
  };
  const reason = await reasonFor(() => work(put));
  if (reason !== null) remark(lines, ROWS[row], reason);
  return reason === null;
}

/** Measures cold builds of some sizes, and gives their table. */
async function growth(folder: string, { sizes, runs }: Asked): Promise<string> {
  const measured: Size[] = [];
  for (const size of sizes) {
    console.error(`${size} transcripts`);
    const note = await reasonFor(async () => void measured.push(await measuredSize(folder, size, runs)));
    if (note !== null) measured.push({ size, figures: [], note });
  }
  return growthTable(measured);
}

/** Why some work failed, of which the end of the output is printed, and the exit code told; `null` where it did not. */
async function reasonFor(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Failed) console.error(error.end);
    return error instanceof Error ? error.message : String(error);
  }
}
