import { byPattern, type Mistake, type ProofRule } from './rule.ts';

const REPEATED_COMMA = byPattern(/([،؛])[ \u00A0]?[،؛.]+|([:])[،؛]/u, ([, first, colon]) => first ?? colon);
/** What is asked or called out once is as strong. */
const REPEATED_MARK = byPattern(/([؟!])\1+/u, ([, mark]) => mark);

const findCurly = byPattern(/[“”„‹›]/u, () => undefined);

const QUOTE_PAIR = /"[^"\n«»]+"|(?<![\p{L}\p{M}])'[^'\n«»]+'(?![\p{L}\p{M}])|["']|<<[^<>\n]+>>/u;

/** Signs that are wrong in Arabic prose; Latin stretches are passed over. */
export const signRules: readonly ProofRule[] = (
  [
    {
      id: 'latin-comma',
      why: 'فاصلة لاتينية في نص عربي',
      isSafe: true,
      find: byPattern(/,(?:(?<!\d,)|(?!\d))/u, () => '،'),
    },
    { id: 'latin-semicolon', why: 'فاصلة منقوطة لاتينية', isSafe: true, find: byPattern(/;/u, () => '؛') },
    { id: 'latin-question', why: 'علامة استفهام لاتينية', isSafe: true, find: byPattern(/\?/u, () => '؟') },
    {
      id: 'straight-quotes',
      why: 'علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما',
      isSafe: true,
      find: byPattern(QUOTE_PAIR, ([words]) =>
        words.length > 1 ? `«${words.replaceAll(/^(?:<<|.)|(?:>>|.)$/gu, '')}»` : undefined,
      ),
    },
    {
      id: 'curly-quotes',
      why: 'علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما',
      advice: true,
      isSafe: true,
      // Inside «» they mark a quotation in a quotation.
      find: (text) =>
        findCurly(text.replaceAll(/«[^»\n]*»/gu, (quotation) => ' '.repeat(quotation.length))).map(
          (mistake): Mistake => {
            const pair = /^(?:[“„][^“”„«»\n]+”|‹[^‹›«»\n]+›)/u.exec(text.slice(mistake.index))?.[0];
            return pair ? { ...mistake, wrong: pair, right: `«${pair.slice(1, -1)}»` } : mistake;
          },
        ),
    },
    {
      id: 'dots',
      why: 'الحذف علامة واحدة من ثلاث نقاط «…»، والجملة تنتهي بنقطة',
      isSafe: true,
      find: byPattern(/\.{2,}…*|…[.…]+|\.…/u, ([dots]) => (/…|\.{3}/u.test(dots) ? '…' : undefined)),
    },
    {
      id: 'repeated-sign',
      why: 'علامة واحدة تكفي',
      isSafe: true,
      find: (text) => [
        ...REPEATED_COMMA(text),
        ...REPEATED_MARK(text).map((mistake): Mistake => ({ ...mistake, advice: true })),
      ],
    },
    {
      id: 'tatweel',
      why: 'لا تُمدّ الحروف إلا في مثل «بـGPT-4o»',
      advice: true,
      isSafe: true,
      // Kept: one clitic that joins («بـ», also «وبـ»), before a name, a number, a quotation or code; and «هـ», a letter and the years of
      // the hijra («1447هـ»).
      find: byPattern(
        /\u0640+(?:[\u0621-\u063A\u0641-\u0652]+\u0640+)*(?=[\u0621-\u063A\u0641-\u0652])|\u0640(?:(?<!(?<![\p{L}\p{M}])(?:[وف]?[بلكف]\p{M}?|ه)\u0640)|(?<!هـ)(?![A-Za-z\d«(“{\uFFFC]))/u,
        (match) =>
          /^[\u0621-\u0652]/u.test(match.input.slice(match.index + match[0].length))
            ? match[0].replaceAll('\u0640', '')
            : undefined,
      ),
    },
  ] satisfies Omit<ProofRule, 'reads'>[]
).map((rule) => ({ ...rule, reads: 'signs' }));
