import { Worker } from "node:worker_threads";
import { placeOf } from "../../src/build/place.ts";
import { publish } from "../../src/build/publish.ts";
import { endsWithBuild } from "../../src/build/threads.ts";

/** Writes a file after another into new folders of the one that it is given, without end. */
const WRITER = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  const { workerData } = require("node:worker_threads");
  for (let written = 0; ; written += 1) {
    mkdirSync(workerData + "/" + written, { recursive: true });
    writeFileSync(workerData + "/" + written + "/file", "written");
  }`;

/** Publishes in `site` what `make` makes in the folder it is given, while a thread writes there as long as it is not ended. */
export async function publishedBeside(site: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  const place = placeOf(site);
  const written = () => endsWithBuild(new Worker(WRITER, { eval: true, workerData: place.made }));
  const making = () => (written(), make(place.made));
  return publish(place, "/", { make: making, most: null, standing: () => new Map(), published: () => {} });
}
