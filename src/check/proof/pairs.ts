import { BEFORE, type Mistake, type ProofRule } from './rule.ts';

/** A place in a list, whose parenthesis needs no other: «أ) كذا», «1) كذا», «أولًا) كذا». */
const PLACE_IN_LIST = new RegExp(
  `${BEFORE}(?:[\\p{L}\\p{N}]{1,2}|[وف]?(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|أخير)\u064B?ا\u064B?)$`,
  'u',
);

/** The first parenthesis that has no other of its kind. */
function findLoneParenthesis(text: string): Mistake[] {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/gu)) {
    if (sign === '(') open.push(index);
    else if (open.pop() === undefined && !PLACE_IN_LIST.test(text.slice(0, index)))
      return [{ index, wrong: sign }];
  }
  const [lone] = open;
  return lone === undefined ? [] : [{ index: lone, wrong: '(' }];
}

/** The first sign that closes a pair within which another is still open: «(«نعم)»». */
function findCrossed(text: string): Mistake[] {
  const open: string[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()«»]/gu)) {
    if (sign === '(' || sign === '«') {
      open.push(sign);
      continue;
    }
    const own = sign === ')' ? '(' : '«';
    if (open.at(-1) === own) open.pop();
    else if (open.includes(own)) return [{ index, wrong: sign }];
  }
  return [];
}

/** Rules of signs that stand in pairs. */
export const pairRules: readonly ProofRule[] = [
  {
    id: 'quotes',
    why: 'لكل علامة تنصيص أختها، ولا تنصيص داخل تنصيص بالعلامة نفسها',
    find: (text) => {
      let open = -1;
      for (const { 0: mark, index } of text.matchAll(/[«»]/gu)) {
        if (mark === '«' ? open !== -1 : open === -1) return [{ index, wrong: mark }];
        open = mark === '«' ? index : -1;
      }
      return open === -1 ? [] : [{ index: open, wrong: '«' }];
    },
  },
  {
    id: 'parentheses',
    why: 'قوس بلا أخيه؛ ضع أخاه، أو احذفه',
    find: (text) => (/[()]/u.test(text) ? findLoneParenthesis(text) : []),
  },
  {
    id: 'crossed-pairs',
    why: 'ما فُتح داخل قوس أو تنصيص يُغلق فيه',
    find: (text) => (/[()]/u.test(text) && text.includes('«') ? findCrossed(text) : []),
  },
];
