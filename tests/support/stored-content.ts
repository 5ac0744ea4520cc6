import { readContent } from "../../src/collections/content.ts";
import { faultReport, isError } from "../../src/collections/fault.ts";
import { type Stored, storedOf } from "../../src/collections/stored.ts";

/** What the collections hold of a content folder, without Astro. */
export async function storedContent(folder: string): Promise<Stored> {
  const content = await readContent(folder);
  if (content.faults.some(isError)) throw new Error(faultReport(content.faults));
  return storedOf(content, "/");
}
