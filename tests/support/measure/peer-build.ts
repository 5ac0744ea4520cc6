import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { readTranscriptFile } from "../../../src/collections/transcript-file.ts";
import { type PEER_ROWS, ROWS } from "./arguments.ts";
import { transcriptsIn } from "./content.ts";
import type { Reading } from "./figures.ts";
import { linesOf, markdownPage } from "./markdown.ts";
import { type Peer, PEERS } from "./peers.ts";
import { type Ran, run } from "./run.ts";
import { sizeReadings, siteSize } from "./site-size.ts";

/** Builds the texts of a content folder as bare pages with another program, installed in a folder of `peers`. */
export async function peerBuild(row: (typeof PEER_ROWS)[number], peers: string, content: string): Promise<Reading[]> {
  const [peer, folder] = [PEERS[row], resolve(peers, row)];
  const version = peer.version(folder);
  if (version === null) throw new Error(`not installed: ${peer.install(folder)}`);
  layOut(peer, folder, content);
  const ran: Ran[] = [];
  for (const command of peer.commands(folder)) ran.push(await run(command));
  return peerReadings(`${ROWS[row]} ${version}`, ran, join(folder, peer.site));
}

function peerReadings(what: string, ran: readonly Ran[], site: string): Reading[] {
  const peaks = ran.flatMap(({ peakMB }) => peakMB ?? []);
  const seconds = ran.reduce((sum, one) => sum + one.seconds, 0);
  return [
    { what: `${what}: cold build and search`, unit: "s", figure: seconds },
    ...(peaks.length > 0 ? [{ what: `${what}: memory at its peak`, unit: "MB", figure: Math.max(...peaks) }] : []),
    ...sizeReadings(what, siteSize(site)),
  ];
}

/** Writes the program's project and a page for each transcript; nothing is left of an earlier build. */
function layOut({ files, pages, site, kept }: Peer, folder: string, content: string): void {
  for (const path of [pages, site, ...kept]) rmSync(join(folder, path), { recursive: true, force: true });
  mkdirSync(join(folder, pages), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const file of transcriptsIn(content)) {
    const page = `${file.slice(0, -extname(file).length)}.md`;
    writeFileSync(join(folder, pages, page), pageOf(join(content, "transcripts", file)));
  }
}

function pageOf(path: string): string {
  const { transcript } = readTranscriptFile({ path, bytes: readFileSync(path) });
  if (!transcript) throw new Error(`${path} cannot be read as a transcript.`);
  return markdownPage(transcript.title?.text ?? transcript.date.text, linesOf(transcript));
}
