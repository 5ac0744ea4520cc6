import type { Meeting } from "../archive/model.ts";

/**
 * The id of a turn or paragraph in the whole archive, and the same in every file: `2024-07-03-astana#t1p6`, as the
 * editor's notes have it. It is a text in any program, where the number 1.10 could come to be 1.1.
 */
export const unitId = (meeting: Pick<Meeting, "id">, { id }: { id: string }): string => `${meeting.id}#${id}`;
