/** The words of a cell as they were spoken: without the apostrophe that keeps a spreadsheet from running them. */
export const spoken = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
