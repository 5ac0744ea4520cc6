import { NameBook } from "../find/names.ts";
import { Unreachable } from "../unreachable.ts";
import { Files } from "./files.ts";
import { Kept } from "./kept.ts";
import { type Opened, openIndex } from "./open.ts";
import { PAGEFIND_CODE } from "./pagefind.ts";
import { Positions } from "./positions.ts";

/** How much longer than the reader's own volume another may take, in milliseconds. */
const PATIENCE = 5000;

/** A volume whose files are in another form than those of the reader's own. */
export class OtherForm extends Unreachable {}

/** Volumes that do not answer, each by its root with what is told of it. */
export class Silent extends Error {
  readonly notes: ReadonlyMap<string, string>;

  constructor(notes: ReadonlyMap<string, string>) {
    super([...notes.values()].join(" "));
    this.notes = notes;
  }
}

/** The volumes of an archive, in the order in which it names them; an archive that is not in volumes is one. */
export interface Volumes {
  roots: readonly string[];
  /** The root of the one that the reader is in, without which there is no answer. */
  own: string;
  open: (root: string) => Promise<Opened>;
  /** Has a volume opened anew the next time. */
  close: (root: string) => void;
}

/** Opens the index of the site at a root, and with it those of the other volumes when they are asked for. */
export async function openVolumes(root: string, named: readonly string[]): Promise<Volumes> {
  const files = new Files(root);
  const core = await files.core();
  const own = openIndex({ root, core, data: files }, (layout) => new Positions((path) => files.pagefind(path), layout));
  const others = new Kept<string, Opened>((other) => openOther(other, { files, format: core.format }));
  return {
    roots: named.length === 0 ? [root] : named,
    own: root,
    open: (each) => (each === root ? Promise.resolve(own) : others.get(each)),
    close: (each) => others.forget(each),
  };
}

/** What a volume shares with those beside it: the code of Pagefind, which they need not load again, and the form of all files. */
interface Shared {
  files: Files;
  format: string | undefined;
}

async function openOther(root: string, { files, format }: Shared): Promise<Opened> {
  const data = new Files(root);
  const core = await data.core();
  if (core.format !== format) throw new OtherForm(`${root} is in another form.`);
  const load = (path: string) => (path === PAGEFIND_CODE ? files : data).pagefind(path);
  return openIndex({ root, core, data }, (layout) => new Positions(load, layout));
}

/** Volumes that are opened, to be asked together. */
export class Together {
  readonly all: readonly Opened[];
  /** The other spellings of names that any of them knows. */
  readonly names: NameBook;
  readonly #own: string;

  private constructor(all: readonly Opened[], own: string) {
    this.all = all;
    this.#own = own;
    this.names = new NameBook(all.flatMap(({ engine }) => engine.layout.core.names));
    for (const { engine } of all) engine.names = this.names;
  }

  /**
   * Opens all volumes but some.
   * @throws Silent for others that do not answer.
   */
  static async open({ roots, own, open }: Volumes, without: ReadonlyMap<string, string>): Promise<Together> {
    const asked = roots.filter((root) => !without.has(root));
    return new Together(await askEach(asked, own, open), own);
  }

  /**
   * Asks each the same.
   * @throws Silent for others that do not answer.
   */
  each<T>(ask: (volume: Opened, at: number) => Promise<T>): Promise<T[]> {
    const byRoot = new Map(this.all.map((volume, at) => [volume.root, () => ask(volume, at)]));
    const none = () => Promise.reject(new Error("There is no such volume."));
    return askEach([...byRoot.keys()], this.#own, (root) => (byRoot.get(root) ?? none)());
  }
}

/** Asks volumes by their roots. What the reader's own throws is thrown; others that fail, or are late, are silent. */
async function askEach<T>(roots: readonly string[], own: string, ask: (root: string) => Promise<T>): Promise<T[]> {
  const asked = roots.map((root) => ask(root));
  if (asked.length === 1) return Promise.all(asked);
  for (const each of asked) each.catch(() => undefined);
  await asked[roots.indexOf(own)];
  const settled = await Promise.allSettled(asked.map(inTime));
  const notes = settled.flatMap((each, at) =>
    each.status === "rejected" ? [noteOn(roots[at] ?? "", each.reason)] : [],
  );
  if (notes.length > 0) throw new Silent(new Map(notes));
  return Promise.all(asked);
}

/** @throws what is not a volume's silence but a fault of the program. */
function noteOn(root: string, reason: unknown): [root: string, note: string] {
  if (reason instanceof OtherForm)
    return [root, `The volume ${root} was built by another version and is not searched.`];
  if (reason instanceof Unreachable) return [root, `The volume ${root} did not answer and is not searched.`];
  throw reason;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable("The volume is late.")), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
