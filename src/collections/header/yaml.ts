import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { SPECIAL, type Words, yamlWords } from "./yaml-words.ts";

/** Line and column in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A header as YAML: its value when nothing is wrong with it. */
export interface Yaml {
  value: unknown;
  faults: (Words & Place & { severity: "error" | "warning" })[];
  /** Where a value stands, or the nearest value around it. */
  at: (path: readonly PropertyKey[]) => Place;
}

const HINT = "Write the header as YAML between two lines of ---; content/README.md lists the fields.";

/** How many lines stand before a header: the fence that opens it. */
const BEFORE = 1;

/** Reads a header; places are those in the file. References and types are refused, so that nothing in it can grow. */
export function readYaml(header: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(header, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + BEFORE, column: col };
  };
  const at = (path: readonly PropertyKey[]) => place(offsetOf(document, path));
  const broken = [...syntax(document), ...special(document)].map(({ offset, ...words }) => ({
    ...{ severity: "error" as const, ...place(offset), hint: words.hint },
    text: `The header is not YAML: ${words.text}.`,
  }));
  if (broken.length > 0) return { value: null, faults: onePerLine(broken), at };
  const cut = comments(document).map((offset) => ({ severity: "warning" as const, ...COMMENT, ...place(offset) }));
  return { value: document.toJS(), faults: cut, at };
}

type Found = Words & { offset: number };

function syntax({ errors, warnings }: Document): Found[] {
  return [...errors, ...warnings].map((error) => ({
    ...(yamlWords(error) ?? { text: "what stands here has no meaning in it", hint: HINT }),
    offset: error.pos[0],
  }));
}

function special(document: Document): Found[] {
  const found: Found[] = [];
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push({ ...SPECIAL.alias, offset });
      else if (node.tag !== undefined) found.push({ ...SPECIAL.tag, offset });
      else if (node.anchor !== undefined) found.push({ ...SPECIAL.anchor, offset });
    },
  });
  return found;
}

const COMMENT: Words = {
  text: "YAML does not read what stands behind # on this line.",
  hint: "If it belongs to the value, put all of it in quotation marks; if it is a remark, give it a line of its own.",
};

/** Where a value without quotation marks is cut short by a remark on its own line. */
function comments(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar: (_key, { comment, type, range }) => {
      if (typeof comment === "string" && type === "PLAIN" && range) found.push(range[1]);
    },
  });
  return found;
}

/** What is wrong with one line is told once: a second error there only follows from the first. */
function onePerLine<T extends Place>(faults: readonly T[]): T[] {
  return [...Map.groupBy(faults, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
}

/** Where in the header a value starts; for a field its name, and for one that is not there what stands around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const name = path.at(-1);
  if (name === undefined) return 0;
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = isMap(around) ? around.items.map(({ key }) => key).find((key) => nameOf(key) === String(name)) : null;
  const node = key ?? document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, path.slice(0, -1));
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
