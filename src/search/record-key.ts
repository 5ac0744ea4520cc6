/** What tells a record of the Pagefind index from others: its name without the language that all share. */
export const recordKey = (name: string): string => name.slice(name.lastIndexOf("_") + 1);
