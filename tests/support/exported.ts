import type { Archive, Meeting } from "../../src/archive/model.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { type Edition, editionOf } from "../../src/export/edition.ts";
import { contentFolder, specialView } from "./content-folder.ts";
import { storedContent } from "./stored-content.ts";

/** An archive and its edition, as the files are made from them. */
export interface Exported {
  archive: Archive;
  edition: Edition;
}

/** The archive of a content folder. */
export async function exported(folder: string): Promise<Exported> {
  const archive = buildArchive(await storedContent(folder));
  return { archive, edition: editionOf(archive, "https://archive.example/archive/") };
}

/** Words that one format or another reads as signs of its own, or cannot carry at all. */
const HOSTILE =
  " =SUM(A1), {b} \\c $5 & 100% #1 _l_ *s* [a](b) `x` ]]> --> <i>t</i> </script> \"q\", 'r' ~ ^ | and שלום \u202Ea\u202C @a{b, c = d} \u2028\0\ud800 end";

/** The meeting of the hostile archive that lacks whatever a page may lack. */
export const BARE = "bare";

/** An archive with hostile words in every place, and with a meeting without title, place, source, speaker and role. */
export async function hostileArchive(): Promise<Exported> {
  const body = "President of Russia Vladimir Putin: 3.5 percent [GDP growth]. (Laughter.)\n\nAnna Example: Two.";
  const joined = await exported(
    contentFolder({
      "transcripts/hostile.txt": specialView({ body }),
      [`transcripts/${BARE}.txt`]: specialView({ date: "February 21, 2024", body: "Question: Why?" }),
    }),
  );
  // A copy: what an archive holds is in those that are joined after it as well.
  const archive = structuredClone(joined.archive);
  for (const meeting of archive.meetings) poison(meeting);
  archive.about = { ...archive.about, name: `A${HOSTILE}`, publisher: `B${HOSTILE}`, licence: `C${HOSTILE}` };
  for (const person of archive.people) person.name += HOSTILE;
  return { archive, edition: editionOf(archive, "https://archive.example/archive/") };
}

function poison(meeting: Meeting): void {
  meeting.title = { ...meeting.title, text: meeting.title.text + HOSTILE };
  if (meeting.place) meeting.place.printed += HOSTILE;
  for (const turn of meeting.turns) {
    turn.label += HOSTILE;
    turn.role &&= turn.role + HOSTILE;
    for (const paragraph of turn.paragraphs) paragraph.text += HOSTILE;
  }
}
