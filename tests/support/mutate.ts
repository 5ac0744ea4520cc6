import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "./content-folder.ts";

/** What stands in the five, and what takes its place: no name, place, month or year of theirs is left. */
const SWAPS: [RegExp, string][] = [
  [/Vladimir Putin/g, "Olga Norberg"],
  [/Putin/g, "Norberg"],
  [/Kassym-Jomart Tokayev/g, "Ye-Tunde Okonkwo"],
  [/Tokayev Kassym-Jomart/g, "Okonkwo Ye-Tunde"],
  [/Tokayev/g, "Okonkwo"],
  // The website itself keeps its name: that line is furniture.
  [/(?<!^Official website of the President of )Russia/gm, "Ruritania"],
  [/Kazakhstan/g, "Borduria"],
  [/Novo-Ogaryovo/g, "Nether-Wallop"],
  [/Sochi/g, "Seaview"],
  [/Kazan/g, "Karlsbad"],
  [/Astana/g, "Alfheim"],
  [/August/g, "March"],
  [/October/g, "May"],
  [/February/g, "January"],
  [/November/g, "December"],
  [/2022/g, "1931"],
  [/2023/g, "1932"],
  [/2024/g, "1933"],
];

/** Turns of one label each, repeated, so that the numbers of turns differ from those of the five as well. */
const MORE_TURNS = "\n\nOlga Norberg: One thing more.\n\nYe-Tunde Okonkwo: Indeed.";

/** A content folder with the five under other names, dates, places, turns and file names, and nothing of the editor's. */
export function mutatedFive(): { folder: string; ids: string[] } {
  const folder = contentFolder({ "transcripts/.keep": "" });
  const ids = readdirSync("content/transcripts").map((name, index) => {
    const id = `other-${index + 1}`;
    const swapped = SWAPS.reduce(
      (text, [from, to]) => text.replace(from, to),
      readFileSync(join("content/transcripts", name), "utf8"),
    );
    const longer = swapped.replace(/\n\n\n(?=\w+ \d+, \d+, [^\n]+$)/, `${MORE_TURNS}\n\n\n`);
    writeFileSync(join(folder, "transcripts", `${id}.txt`), longer);
    return id;
  });
  return { folder, ids };
}
