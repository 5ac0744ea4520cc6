import { readContent } from "../collections/content.ts";
import type { Content } from "../collections/content-model.ts";
import type { LedgerMode } from "../collections/ledger-file.ts";
import { keptReader } from "../collections/readings.ts";
import { Kept } from "../kept/index.ts";
import { cacheDir, contentDir } from "../settings.ts";

/**
 * Reads a content folder, the archive's own unless another is named; no transcript again that has been read as it stands,
 * whichever command that was.
 */
export const readHere = (mode?: LedgerMode, folder = contentDir): Promise<Content> =>
  readContent(folder, mode, keptReader(new Kept(cacheDir)));
