// Which three letters are everywhere in Thai place names (“หนอง”, “เมือง”, “…บุรี”), so that a search asks for a rarer part of
// what was typed. Measured over all organisations with their districts and provinces; only the order matters, and a gram
// missing here costs a larger answer, never a wrong one.

const COMMONEST_FIRST =
  'hon ang cha kho tha ong han akh ือง uri บุร ุรี มือ เมื nak นคร bur rat 063 tch นอง ราช หนอ non 064 pha ศรี ani านี kha atc 010 บาน abu ธาน ngk hai ara aen ban eng chi ath 066';

const ranks = new Map(COMMONEST_FIRST.split(' ').map((gram, index, all) => [gram, all.length - index]));

/** 0 for a gram that is not known to be common; higher for commoner ones. */
export function commonness(gram: string): number {
  return ranks.get(gram) ?? 0;
}
