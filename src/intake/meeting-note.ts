/** What is known of a text when it comes in. */
export interface Origin {
  /** The address of its page; null where that is not known. */
  source: string | null;
  captured: { day: string; by: string | null };
  added: string;
}

/** The note of a meeting that has come in: where its text is from, and since when it is here. */
export function meetingNote({ source, captured: { day, by }, added }: Origin): string {
  const who = by === null ? "" : `, by: ${JSON.stringify(by)}`;
  return [
    "---",
    `source: ${source ?? "not located"}`,
    `captured: { day: ${day}${who} }`,
    `added: ${added}`,
    "---",
    "",
  ].join("\n");
}
