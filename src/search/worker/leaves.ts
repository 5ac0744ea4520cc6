import type { Layout } from "../find/layout.ts";
import type { Leaf, LeafBeside, LeafMeeting, LeafParagraph } from "../files.ts";

/** A paragraph with all of its words, and the meeting it is of. */
export interface WholeParagraph {
  meeting: LeafMeeting;
  words: LeafParagraph;
}

/** What is shown of units, brought here leaf by leaf. */
export class Leaves {
  readonly #load: (leaf: number) => Promise<Leaf>;
  readonly #layout: Layout;

  constructor(load: (leaf: number) => Promise<Leaf>, layout: Layout) {
    this.#load = load;
    this.#layout = layout;
  }

  /** What is shown of a paragraph. */
  async paragraph(paragraph: number): Promise<WholeParagraph> {
    const { leaf, place } = this.#layout.leafOf(paragraph);
    const content = await this.#load(leaf);
    const words = "paragraphs" in content ? content.paragraphs[place] : undefined;
    const meeting = "meetings" in content ? content.meetings[words?.meeting ?? -1] : undefined;
    if (words === undefined || meeting === undefined) throw new Error(`Leaf ${leaf} has no paragraph ${place}.`);
    return { meeting, words };
  }

  /** What is shown of a unit beside the speech. */
  async beside(unit: number): Promise<LeafBeside> {
    const { leaf, place } = this.#layout.leafOf(unit);
    const content = await this.#load(leaf);
    const found = "beside" in content ? content.beside[place] : undefined;
    if (found === undefined) throw new Error(`Leaf ${leaf} has nothing at ${place}.`);
    return found;
  }
}
