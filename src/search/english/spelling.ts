/**
 * How British and American spelling differ, as classes of words: what stands in the British word, what stands for it in
 * the American one. The classes are those of
 * https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences.
 */
const CLASSES: readonly (readonly [british: RegExp, american: string])[] = [
  [/ou(?=r)/, "o"], // labour, favourite
  [/ou(?=l|st)/, "o"], // mould, smoulder
  [/ou(?=b|st)/, "u"], // rouble, moustache
  [/ough/, "ow"], // plough
  [/(?<=[^aeiou])re(?![aeiou])/, "er"], // centre, manoeuvre
  [/[ao]e(?=.)/, "e"], // paediatrics, manoeuvre
  [/(?<=[aeiouy].*)is(?=e|ing|ation|ab)/, "iz"], // organise, organisation
  [/(?<=[aeiouy].*)ys(?=e|ing|ab)/, "yz"], // analyse
  [/s(?=y|i)/, "z"], // cosy
  [/enc(?=e)/, "ens"], // defence, licence
  [/ise$/, "ice"], // practise
  [/ogue/, "og"], // catalogue
  [/([glmnpst])\1(?=[aeiou])/, "$1"], // traveller, jewellery, worshipper
  [/(?<=[aiou])l(?=$|ment|ful|dom)/, "ll"], // fulfil, enrolment, skilful
  [/e(?=ment|able|ing|ry)/, ""], // judgement, sizeable, ageing, jewellery
  [/(?<=..)(?:(?<=m)m|(?<=t)t)?e$/, ""], // programme, omelette, axe
  [/ph/, "f"], // sulphur
  [/sc(?=ept)/, "sk"], // sceptic
  [/^grey/, "gray"],
  [/que/, "ck"], // chequebook
  [/ium$/, "um"], // aluminium
  [/e(?=fact)/, "i"], // artefact
  [/^en(?=q)/, "in"], // enquire
  [/wards$/, "ward"], // afterwards
];

/** Classes in which the British write the American word too, for another sense: a computer program, a gas meter. */
const SHARED: readonly (readonly [british: RegExp, american: RegExp])[] = [
  [/mme$/, /m$/],
  [/re$/, /er$/],
  [/nce$/, /nse$/],
  [/ise$/, /ice$/],
  [/ement$/, /[^e]ment$/],
  [/wards$/, /ward$/],
];

/** Classes in which both write both. */
const EITHER: readonly (readonly [british: RegExp, american: RegExp])[] = [
  [/ogue$/, /og$/],
  [/^grey/, /^gray/],
];

/** How Americans may write a British word, by every class or classes that it may belong to. This alone proves nothing. */
export function americanOf(british: string): string[] {
  const spelled = CLASSES.reduce(
    (words, [there, here]) => words.flatMap((word) => (there.test(word) ? [word, word.replace(there, here)] : word)),
    [british],
  );
  return spelled.slice(1);
}

/** True where the British word and the American one are of a class in which the British write both. */
export const isShared = (british: string, american: string): boolean =>
  SHARED.some(([there, here]) => there.test(british) && here.test(american));

/** True where the two are of a class in which both write both. */
export const isEither = (british: string, american: string): boolean =>
  EITHER.some(([there, here]) => there.test(british) && here.test(american));

/** The other spelling of a word in -ise or -ize that no dictionary has; null for any other word. */
export function otherIse(word: string): string | null {
  const other = word.replace(/(?<=[aeiouy].*i)[sz](?=(?:e[ds]?|ers?|ing|ations?)$)/, (letter) =>
    letter === "s" ? "z" : "s",
  );
  return other === word ? null : other;
}
