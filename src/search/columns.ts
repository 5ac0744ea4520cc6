/**
 * Columns of whole numbers in few bytes. A file is its columns one after the other: the count of numbers, then the
 * numbers. Each takes as many bytes as it needs: seven bits a byte, the lowest first, the eighth bit says that more
 * follow (LEB128, https://webassembly.github.io/spec/core/binary/values.html#integers).
 */
const BITS = 7;
const MORE = 1 << BITS;

/** Packs columns of numbers; they are whole and not below zero. */
export function packColumns(columns: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  for (const column of columns) {
    for (const number of [column.length, ...column]) {
      let rest = number;
      for (; rest >= MORE; rest = Math.floor(rest / MORE)) bytes.push((rest % MORE) | MORE);
      bytes.push(rest);
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * The columns that were packed.
 * @throws RangeError when the bytes end within a column.
 */
export function unpackColumns(bytes: Uint8Array): number[][] {
  const columns: number[][] = [];
  let at = 0;
  while (at < bytes.length) columns.push(Array.from({ length: next() }, next));
  return columns;

  function next(): number {
    let number = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError("The columns are cut off.");
      at += 1;
      number += (byte % MORE) * scale;
      if (byte < MORE) return number;
    }
  }
}
