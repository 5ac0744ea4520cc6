/** A long list of names is narrowed as one types: to those in which a word begins with each of the words typed. */
import { foldedWords } from "../archive/folded.ts";
import { narrowAsTyped } from "./filter.ts";

narrowAsTyped(".names", foldedWords, (item) => {
  const words = foldedWords(`${item.querySelector("a")?.textContent ?? ""} ${item.dataset["also"] ?? ""}`);
  return (part) => words.some((word) => word.startsWith(part));
});
