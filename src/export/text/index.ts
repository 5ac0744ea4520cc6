import type { Format } from "../format.ts";
import { markdown, withdrawnMarkdown } from "./markdown.ts";
import { plainText, withdrawnPlainText } from "./plain-text.ts";

/** Text for people to read. */
export const TEXT: Format = {
  ofMeetings: [
    {
      ending: "txt",
      name: "Text",
      type: "text/plain",
      about: "Plain text with the numbers of turns and paragraphs: for reading.",
      make: plainText,
      withdrawn: withdrawnPlainText,
    },
    {
      ending: "md",
      name: "Markdown",
      type: "text/markdown",
      about: "The text with each number as a link, and in italics what the speaker did not say.",
      make: markdown,
      withdrawn: withdrawnMarkdown,
    },
  ],
};
