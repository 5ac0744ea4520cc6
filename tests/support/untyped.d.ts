/** What the tests use of packages that come without types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: string, options: { forceType: string });
    data: (import("../../src/export/citation/csl-item.ts").CslItem & { _graph?: unknown; annote?: string })[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "datapackage" {
  export class Package {
    static load(descriptor: object | string, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    getResource(name: string): { read(options: { keyed: true }): Promise<Record<string, unknown>[]> };
  }
}
declare module "jsonld" {
  interface Options {
    base: string;
    /** Refuses what it would else leave out without a word. */
    safe: boolean;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
