import type { Content, TranscriptFile } from "../content-model.ts";
import { inTime } from "../found.ts";

/** Where a name is printed. */
export interface Spot {
  name: string;
  file: string;
  line: number;
  column: number;
}

/** Every label that names somebody, in order of time. */
export const labelsPrinted = ({ transcripts }: Pick<Content, "transcripts">): Spot[] =>
  inTime(transcripts).flatMap(labelsOf);

function labelsOf({ path, transcript: { turns, spans } }: TranscriptFile): Spot[] {
  const byTurn = new Map(spans.flatMap((span) => (span.kind === "label" ? [[span.of, span] as const] : [])));
  return turns.flatMap(({ n, speaker, labelLines: [line] }) =>
    speaker === null ? [] : [{ name: speaker, file: path, line, column: byTurn.get(`t${n}`)?.column ?? 1 }],
  );
}

/** The place of every meeting that has one, from its page or from its note, in order of time. */
export function placesPrinted({ transcripts, meetings }: Pick<Content, "transcripts" | "meetings">): Spot[] {
  const notes = new Map(meetings.map((note) => [note.id, note]));
  return inTime(transcripts).flatMap((file) => {
    const note = notes.get(file.id);
    if (file.transcript.place !== null) return [onPage(file, file.transcript.place)];
    return note?.data.place === undefined ? [] : [{ name: note.data.place, file: note.path, ...note.at(["place"]) }];
  });
}

type Place = NonNullable<TranscriptFile["transcript"]["place"]>;

function onPage({ path, transcript: { spans } }: TranscriptFile, { text, lines: [line] }: Place): Spot {
  const span = spans.find((one) => one.kind === "place" && one.line === line);
  return { name: text, file: path, line, column: span?.column ?? 1 };
}
