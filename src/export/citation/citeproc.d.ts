/** The part of citeproc-js that the archive uses; the package has no types (https://citeproc-js.readthedocs.io). */
declare module "citeproc" {
  /** A style or locale as a tree: what citeproc makes of its XML. */
  export interface Tree {
    name: string;
    attrs: Record<string, string | undefined>;
    children: (Tree | string)[];
  }
  export interface Cite {
    id: string;
    locator?: string;
    label?: string;
    suffix?: string;
    /** Where among the notes it stands: 0 for the first of its work, 1 for a later one. */
    position?: number;
  }
  export interface Engine {
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly Cite[]): string;
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }
  export interface Processor {
    Engine: new (
      system: { retrieveLocale(): Tree; retrieveItem(id: string): object },
      style: Tree,
      language: string,
    ) => Engine;
    /** Reads the XML of a style or locale. */
    parseXml(xml: string): Tree;
  }
  const CSL: Processor;
  export default CSL;
}
