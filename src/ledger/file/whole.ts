import type { Message } from "../../transcript/index.ts";
import { compareAddresses, parseAddress } from "../model/address.ts";
import { fileFault, mergeFault } from "./fault.ts";
import type { Contents } from "./line.ts";
import type { BlockLine, Parts } from "./lines.ts";
import { contentsOf, endOf } from "./seal.ts";

/**
 * Holds a ledger's lines against what the file says of itself: its contents list every block with a count and a hash of
 * its lines, its end the contents. Two ends are what two branches leave whose markers were deleted: all else being
 * whole, nothing is lost, and the next `npm run ledger` writes one.
 */
export function wholenessFaults({ blocks, contents, ends, last }: Parts): Message[] {
  return [
    ...endFaults(contents, ends, last),
    ...contents.flatMap((listed, index) =>
      contents.findIndex(({ block }) => block === listed.block) < index
        ? [mergeFault(listed.number, `${listed.block} is listed twice: two branches have changed it.`)]
        : blockFaults(listed, blocks.get(listed.block) ?? []),
    ),
    ...unlisted({ blocks, contents }),
  ];
}

function endFaults(contents: Parts["contents"], ends: Parts["ends"], last: number): Message[] {
  const [end, ...more] = ends;
  if (end === undefined) {
    return [fileFault(last, "ledger-cut", "The ledger ends here without its last line: it was cut short.")];
  }
  if (more.length > 0) return [twoEnds(end.number)];
  const found = endOf(contents.map(({ text }) => text));
  if (found.contents === end.contents && found.hash === end.hash) return [];
  const text =
    found.contents === end.contents
      ? "The contents above are not those that this line was written for."
      : `${found.contents} blocks are listed above, and there were ${end.contents}.`;
  return [fileFault(end.number, "ledger-contents", text)];
}

const twoEnds = (line: number): Message => ({
  severity: "warning",
  code: "ledger-merge",
  line,
  column: 1,
  text: "Two branches have met here, and every line of both is whole.",
  hint: "Seal them as one, and commit the file: npm run ledger",
});

function blockFaults(listed: Parts["contents"][number], lines: readonly BlockLine[]): Message[] {
  const found = contentsOf(
    listed.block,
    lines.map(({ text }) => text),
  );
  if (found.lines === listed.lines && found.hash === listed.hash) return [];
  const line = lines[0]?.number ?? listed.number;
  return [fileFault(line, "ledger-contents", difference(listed, found, lines))];
}

function difference({ block, ...listed }: Contents, found: Contents, lines: readonly BlockLine[]): string {
  if (found.lines !== listed.lines)
    return `${found.lines} of the ledger's lines are of ${block}, and there were ${listed.lines}.`;
  return inOrder(block, lines) === listed.hash
    ? `The lines of ${block} are not in the order in which they were written.`
    : `The ${found.lines} lines of ${block} are not as they were written.`;
}

/** The hash that the lines of a meeting would have in the order of their numbers. */
function inOrder(block: string, lines: readonly BlockLine[]): string {
  const sorted = lines.toSorted((a, b) => compareLines(a, b));
  return contentsOf(
    block,
    sorted.map(({ text }) => text),
  ).hash;
}

function compareLines(a: BlockLine, b: BlockLine): number {
  const [first, second] = [addressOf(a), addressOf(b)];
  return first === null || second === null
    ? Number(first !== null) - Number(second !== null)
    : compareAddresses(first, second);
}

const addressOf = ({ line }: BlockLine) => (line.kind === "entry" ? parseAddress(line.entry.at ?? "") : null);

function unlisted({ blocks, contents }: Pick<Parts, "blocks" | "contents">): Message[] {
  if (contents.length === 0) return [];
  const known = new Set(contents.map(({ block }) => block));
  return [...blocks].flatMap(([block, [first]]) =>
    known.has(block)
      ? []
      : [
          fileFault(
            first?.number ?? 1,
            "ledger-contents",
            `The ledger's contents do not list ${block}, of which lines stand here.`,
          ),
        ],
  );
}
