import type { Turn } from "./model.ts";

/** A label cut at the speaker's name, as it is printed there; the three joined give the label back. */
export interface LabelParts {
  before: string;
  name: string;
  after: string;
}

/** Finds the name in a label, also one printed without its space ("VladimirPutin"). Where it is not found, all is name. */
export function labelParts({ label, printedName }: Pick<Turn, "label" | "printedName">): LabelParts {
  const spellings = printedName === null ? [] : [printedName, printedName.replaceAll(/\s/g, "")];
  const name = spellings.find((spelling) => label.includes(spelling)) ?? label;
  const at = label.lastIndexOf(name);
  return { before: label.slice(0, at), name, after: label.slice(at + name.length) };
}
