/** True for words among which is an address of the web or of mail: a hyphen at the end of a line would make it another. */
export const hasAddress = (text: string): boolean => /:\/\/|\bwww\.|\S@\S/.test(text);
