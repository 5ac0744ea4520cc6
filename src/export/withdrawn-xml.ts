import type { Departure } from "../archive/model.ts";
import { aknNoteMetadata } from "./akn-metadata.ts";
import type { Edition } from "./edition.ts";
import { block, inline, xmlDocument } from "./markup.ts";
import { withdrawnItem } from "./withdrawn.ts";
import { words } from "./words.ts";

// What stands at the address of a meeting's XML after the meeting was withdrawn: a document that holds a note.

/** The note in TEI, with a header that says of what it is, and who said what not at all. */
export function withdrawnTei(left: Departure, edition: Edition): string {
  const { title, URL, note } = withdrawnItem(left, edition);
  const header = block("teiHeader", {}, [
    block("fileDesc", {}, [
      block("titleStmt", {}, [inline("title", { type: "main" }, title)]),
      block("publicationStmt", {}, [
        inline("publisher", {}, words(edition.about.name)),
        inline("idno", { type: "URI" }, URL),
      ]),
      block("sourceDesc", {}, [inline("p", {}, note)]),
    ]),
    block("revisionDesc", {}, [inline("change", { when: left.day }, "Withdrawn.")]),
  ]);
  const division = block("div", {}, [inline("note", {}, note)]);
  const root = { xmlns: "http://www.tei-c.org/ns/1.0", "xml:id": `m-${left.id}`, "xml:lang": "en" };
  return xmlDocument(block("TEI", root, [header, block("text", {}, [block("body", {}, [division])])]));
}

/** The note in Akoma Ntoso, as a `doc` whose every date is that of the withdrawal. */
export function withdrawnAkn(left: Departure, edition: Edition): string {
  const item = withdrawnItem(left, edition);
  const document = block("doc", { name: "withdrawal" }, [
    aknNoteMetadata(left, item, edition),
    block("preface", {}, [inline("p", {}, inline("docTitle", {}, item.title))]),
    block("mainBody", {}, [inline("p", {}, item.note)]),
  ]);
  return xmlDocument(block("akomaNtoso", { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" }, [document]));
}
