import { readFresh } from "../collections/files/remembered.ts";
import { readFolder } from "../collections/folder.ts";
import { keptReader } from "../collections/readings.ts";
import { Kept } from "../kept/index.ts";
import { cacheDir, contentDir } from "../settings.ts";

// A thread of the development server: reads the transcripts while that begins, and keeps the readings for it. What is wrong
// in the folder is told by the server.
await readFolder(contentDir, { read: keptReader(new Kept(cacheDir)), order: "last first", files: readFresh });
