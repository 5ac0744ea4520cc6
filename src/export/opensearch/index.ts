import type { Archive } from "../../archive/model.ts";
import { contactField } from "../contact.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, xmlDocument } from "../markup.ts";
import { words } from "../words.ts";

const SPACE = "http://a9.com/-/spec/opensearch/1.1/";

/** The most characters that the format lets these elements have. */
const LONGEST = { ShortName: 16, LongName: 48, Description: 1024, Attribution: 256 };

/**
 * What lets a browser add the archive's search.
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ about }: Pick<Archive, "about">, edition: Edition): string {
  const { name, summary, contact, publisher, licence } = about;
  const { mailbox } = contactField(contact, "mailbox", "page");
  const whose = [publisher, licence].filter((part) => part !== undefined).join(". ");
  return xmlDocument(
    block("OpenSearchDescription", { xmlns: SPACE }, [
      inline("ShortName", {}, shortName(words(name))),
      inline("LongName", {}, shortened(words(name), LONGEST.LongName)),
      inline("Description", {}, shortened(words(summary), LONGEST.Description)),
      mailbox === undefined ? null : inline("Contact", {}, mailbox),
      whose === "" ? null : inline("Attribution", {}, shortened(words(whose), LONGEST.Attribution)),
      inline("Language", {}, "en"),
      inline("InputEncoding", {}, "UTF-8"),
      inline("Image", { type: "image/svg+xml" }, absolute(edition, "favicon.svg")),
      inline("Url", { type: "text/html", template: `${absolute(edition, "search/")}?q={searchTerms}` }),
    ]),
  );
}

/** A name that is too long is told by its first words, of which an article is none. */
const shortName = (name: string): string =>
  name.length <= LONGEST.ShortName ? name : shortened(name.replace(/^(?:the|an?) /i, ""), LONGEST.ShortName);

/** As many whole words as fit, where a dash ends a word too; of one word that does not, its beginning. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most + 1).replace(/[^\p{L}\p{N}]+[\p{L}\p{N}]*$/u, "");
  return whole.slice(0, most);
}
