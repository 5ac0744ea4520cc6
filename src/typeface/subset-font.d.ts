/** The part of subset-font that the archive uses; the package has no types (https://github.com/papandreou/subset-font). */
declare module "subset-font" {
  interface Options {
    targetFormat: "sfnt" | "woff" | "woff2";
    keepFeatures: readonly string[];
    noHinting: boolean;
    dropTables: readonly string[];
    preserveNameIds: readonly number[];
  }
  /** A typeface cut to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
