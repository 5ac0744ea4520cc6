import { AMERICAN, BRITISH } from "./dictionaries.ts";

/**
 * How British and American spelling differ, as classes of words: what stands in the British word, what stands for it in
 * the American one. The classes are those of
 * https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences.
 */
const CLASSES: readonly Class[] = [
  [/(?<=[aeiouy].*)our/, "or"], // labour, favourite
  [/ou(?=l|st)/, "o"], // mould, smoulder
  [/ou(?=b|st)/, "u"], // rouble, moustache
  [/ough/, "ow"], // plough
  [/(?<=[aeiou].*[^aeiou])re(?![aeiou])/, "er"], // centre, manoeuvre
  [/[ao]e(?=.)/, "e"], // paediatrics, manoeuvre
  [/(?<=[aeiouy].*)is(?=e|ing|ation|ab)/, "iz"], // organise, organisation
  [/(?<=[aeiouy].*)ys(?=e|ing|ab)/, "yz"], // analyse
  [/s(?=y|il|in)/, "z"], // cosy, cosily
  [/enc(?=e)/, "ens"], // defence, licence
  [/(?<=[aeiouy].*)ise$/, "ice"], // practise
  [/ogue/, "og"], // catalogue
  [/ll(?=[aeiou])/, "l"], // traveller, jewellery
  [/([gmnpt])\1(?=[aeiou])/, "$1"], // worshipper, carburettor
  [/(?<=[aiou])l(?=$|ment|ful|dom)/, "ll"], // fulfil, enrolment, skilful
  [/e(?=ment|able|ing|ry)/, ""], // judgement, sizeable, ageing, jewellery
  [/(?:(?<=m)m|(?<=t)t)?e$/, ""], // programme, omelette, axe
  [/sulph/, "sulf"], // sulphur
  [/sc(?=ept)/, "sk"], // sceptic
  [/^grey/, "gray"],
  [/que/, "ck"], // chequebook
  [/ium$/, "um"], // aluminium
  [/e(?=fact)/, "i"], // artefact
  [/^enq/, "inq"], // enquiry
];

type Class = readonly [british: RegExp, american: string];

/** Classes of which the British write both words, one for another sense: a computer program, a gas meter. */
const BRITISH_BOTH: readonly Pair[] = [
  [/mme$/, /m$/],
  [/tre$/, /ter$/],
  [/nce$/, /nse$/],
  [/ise$/, /ice$/],
  [/^enq/, /^inq/],
];

/** Classes of which either may write both words. */
const EITHER_BOTH: readonly Pair[] = [
  [/our/, /or/],
  [/ogue/, /og/],
  [/^grey/, /^gray/],
];

type Pair = readonly [british: RegExp, american: RegExp];

/**
 * How Americans write a word of the British: what it becomes by any of the classes or several, if that is a word, and if
 * the two are not both written on one side of the ocean, but for the classes where that happens.
 */
export function americanOf(british: string, writersOf: (form: string) => number): string[] {
  const isBritishOnly = writersOf(british) === BRITISH;
  if (!isBritishOnly && !EITHER_BOTH.some(([there]) => there.test(british))) return [];
  return respelled(british).filter((american) => {
    const writers = writersOf(american);
    if (isOf(EITHER_BOTH, british, american)) return writers > 0;
    return writers === AMERICAN || (writers > 0 && isOf(BRITISH_BOTH, british, american));
  });
}

function respelled(british: string): string[] {
  const spellings = CLASSES.reduce(
    (words, [there, here]) => words.flatMap((word) => (there.test(word) ? [word, word.replace(there, here)] : word)),
    [british],
  );
  return spellings.slice(1);
}

const isOf = (classes: readonly Pair[], british: string, american: string): boolean =>
  classes.some(([there, here]) => there.test(british) && here.test(american));
