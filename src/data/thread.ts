import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { besideRows } from "../archive/beside.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { Digests } from "../archive/digests.ts";
import type { Archive } from "../archive/model.ts";
import { paragraphRows } from "../archive/rows.ts";
import { placeOf } from "../build/place.ts";
import { readContent } from "../collections/content.ts";
import { isError } from "../collections/fault.ts";
import { keptReader } from "../collections/readings.ts";
import { storedOf } from "../collections/stored.ts";
import { editionOf } from "../export/edition.ts";
import { makeFiles } from "../export/package/index.ts";
import { EarlierSite, Kept } from "../kept/index.ts";
import { dataFiles as searchFiles } from "../search/build/data-files.ts";
import { formatOfFiles } from "../search/build/format.ts";
import { DATA_PATH } from "../search/files.ts";
import { basePath, cacheDir, contentDir, outDir, partSize, siteUrl, volumes } from "../settings.ts";
import { Disk } from "./disk.ts";
import { EarlierZip } from "./earlier-zip.ts";
import { keptWords } from "./kept-words.ts";
import type { Made, Said } from "./made.ts";
import { pictureFiles } from "./pictures.ts";

// A thread of a build: makes all files of the site that are no pages, says how far it is, and at the end what it has made.
// Where the content has faults it makes nothing and says nothing, for the pages are refused with them.
const facts = await made();
if (facts !== null) say({ facts });

function say(said: Said): void {
  parentPort?.postMessage(said);
}

async function made(): Promise<Made | null> {
  const kept = new Kept(cacheDir);
  const content = await readContent(contentDir, "as it stands", keptReader(kept), "last first");
  if (content.faults.some(isError)) return null;
  const archive = buildArchive(storedOf(content, basePath));
  const edition = editionOf(archive, new URL(basePath, siteUrl).href);
  const place = placeOf(outDir);
  const earlier = {
    site: new EarlierSite(kept, "data", place),
    zip: new EarlierZip(kept, place.site),
  };
  const disk = new Disk(earlier, new Digests(archive), (done, all) => say({ done, all }));
  const pictures = pictureFiles(archive);
  disk.expect(pictures.length);
  // The index is made by a process of its own for the most part, which works while the files are made.
  const index = writeIndex(archive, keptWords(kept), join(place.made, DATA_PATH));
  const facts = await makeFiles({ archive, edition, held: content.files, most: partSize }, disk);
  for (const picture of pictures) await disk.publish(picture);
  disk.close();
  await index;
  return [...facts.all()];
}

async function writeIndex(archive: Archive, read: ReturnType<typeof keptWords>, folder: string): Promise<void> {
  const sources = { paragraphs: paragraphRows(archive), beside: besideRows(archive) };
  const files = await searchFiles(sources, read, volumes.length > 0 ? formatOfFiles() : undefined);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
