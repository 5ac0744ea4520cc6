import { relative } from "node:path";
import { readContent } from "../../src/collections/content.ts";
import { faultReport } from "../../src/collections/fault.ts";
import { contentFolder } from "./content-folder.ts";

/**
 * The report of a new folder with these files, with paths from the folder on; `prepare` may do to it what files
 * cannot. That nothing of it is on record yet, as in any new folder, is left out.
 */
export async function reportOf(
  files: Record<string, string | Uint8Array>,
  prepare: (folder: string) => void = () => undefined,
): Promise<string> {
  const folder = contentFolder(files);
  prepare(folder);
  const { faults } = await readContent(folder);
  return faultReport(faults.filter(({ code }) => code !== "not-in-ledger"))
    .replaceAll(`${relative(process.cwd(), folder)}/`, "")
    .replaceAll(`${folder}/`, "");
}
