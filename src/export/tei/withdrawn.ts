import type { Departure } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { block, inline, xmlDocument } from "../markup.ts";
import { withdrawnItem } from "../citation/index.ts";
import { meetingRef } from "../xml-ids.ts";
import { agencies, TEI_NAMESPACE } from "./declarations.ts";

/** The note that a meeting was withdrawn, with a header that says of what it is, and who said what not at all. */
export function withdrawnTei(left: Departure, edition: Edition): string {
  const { title, URL, note } = withdrawnItem(left, edition);
  const header = block("teiHeader", {}, [
    block("fileDesc", {}, [
      block("titleStmt", {}, [inline("title", { type: "main" }, title)]),
      block("publicationStmt", {}, [...agencies(edition, null), inline("idno", { type: "URI" }, URL)]),
      block("sourceDesc", {}, [inline("p", {}, note)]),
    ]),
    block("revisionDesc", {}, [inline("change", { when: left.day }, "Withdrawn.")]),
  ]);
  const division = block("div", {}, [inline("note", {}, note)]);
  const root = { xmlns: TEI_NAMESPACE, "xml:id": meetingRef(left), "xml:lang": "en" };
  return xmlDocument(block("TEI", root, [header, block("text", {}, [block("body", {}, [division])])]));
}
