import type { Meeting } from "../archive/model.ts";

/** Where the text as received is published, below the site's root. */
export const sourceFilePath = ({ id }: Pick<Meeting, "id">): string => `${FOLDER}${id}.txt`;

/** Whether a file is such a text. */
export const isSourceFile = (path: string): boolean => path.startsWith(FOLDER);

const FOLDER = "sources/";

const BYTE_ORDER_MARK = "\ufeff";

/** The bytes as received: of what the file held, reading took away a byte order mark at the most. */
export function sourceBytes({ source: { text, page, bytes } }: Pick<Meeting, "source">): Uint8Array<ArrayBuffer> {
  const encoded = new TextEncoder().encode(page ?? text);
  return encoded.length === bytes ? encoded : new TextEncoder().encode(BYTE_ORDER_MARK + (page ?? text));
}
