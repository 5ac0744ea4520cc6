import type { Departure } from "../../archive/model.ts";
import { withdrawnItem } from "../citation/index.ts";
import type { Edition } from "../edition.ts";
import { block, inline, xmlDocument } from "../markup.ts";
import { aknNoteMetadata } from "./metadata.ts";

/** The note that a meeting was withdrawn, as a `doc` whose every date is that of the withdrawal. */
export function withdrawnAkn(left: Departure, edition: Edition): string {
  const item = withdrawnItem(left, edition);
  const document = block("doc", { name: "withdrawal" }, [
    aknNoteMetadata(left, item, edition),
    block("preface", {}, [inline("p", {}, inline("docTitle", {}, item.title))]),
    block("mainBody", {}, [inline("p", {}, item.note)]),
  ]);
  return xmlDocument(block("akomaNtoso", { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" }, [document]));
}
