import type { Finding } from './problem.ts';
import type { ReaderText } from './text-findings.ts';

/** Duals in the nominative, each with the form that a preposition asks for. */
const duals: Readonly<Record<string, string>> = {
  يومان: 'يومين',
  أسبوعان: 'أسبوعين',
  شهران: 'شهرين',
  عامان: 'عامين',
  سنتان: 'سنتين',
  ساعتان: 'ساعتين',
  دقيقتان: 'دقيقتين',
  مرتان: 'مرتين',
  نموذجان: 'نموذجين',
  نسختان: 'نسختين',
  بندان: 'بندين',
  إعلانان: 'إعلانين',
  مصدران: 'مصدرين',
};

interface Rule {
  pattern: RegExp;
  message(match: RegExpExecArray): string;
}

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:من|إلى|بعد|قبل|خلال|منذ|في|عن|على|بين)[ \\u00A0](${Object.keys(duals).join('|')})(?![\\p{L}\\p{M}])`,
      'u',
    ),
    message: ([, dual = '']) => `a dual after a preposition; write «${duals[dual]}»`,
  },
  {
    pattern: /بحسب[^.،؛:«»]{0,40}بحسب/u,
    message: () => '«بحسب» twice in one phrase; write «كما نقل» or «كما لخّص» once',
  },
];

/** Finds slips of grammar that a machine can tell, in a text that a reader sees. */
export function checkLanguage({ text, field, lineAt }: ReaderText): Finding[] {
  const found = rules.flatMap(({ pattern, message }): Finding[] => {
    const match = pattern.exec(text);
    return match ? [{ line: lineAt(match.index), field, message: message(match) }] : [];
  });
  // A claim is shown as «بحسب» and its publisher.
  if (field === '<Claim> publisher' && text.includes('بحسب')) {
    const message = 'holds «بحسب», which is written before it; write «كما نقل» or «كما لخّص»';
    found.push({ line: lineAt(text.indexOf('بحسب')), field, message });
  }
  return found;
}
