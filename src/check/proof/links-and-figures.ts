import { stripFences } from './fences.ts';
import type { Finding } from '../problem.ts';

/** Words that say nothing of where a link leads; a screen reader may read them alone, in a list of links. */
const EMPTY = /\[(?:هنا|من هنا|اضغط هنا|انقر هنا|هذا الرابط|الرابط|رابط|المزيد|اقرأ المزيد|المصدر|مصدر)\]\(/u;

/** A number that tells something: of a count, of money, of a part. Days and years of dates are none. */
const FIGURE =
  /(?<![\p{L}\d./-])\d{1,3}(?:,\d{3})+(?![\d-])|(?<![\p{L}\d./-])\d+(?:\.\d+)?[ \u00A0]?(?:%|في المئة|مليون|مليار|ألف|آلاف|دولار|توقيع|مستخدم|شخص)/u;

/** What gives a section a source: a link, or a component that has one. */
const SOURCED = /\]\(|href=|publisher=|<(?:Retirement|Timeline|Lives|Claims?|KeyFigure)\b/u;

/**
 * Finds links that are named by empty words, and sections that tell figures and name no source.
 *
 * @param body the body of an article as it is written
 * @param firstLine the line of the file on which it begins
 */
export function checkLinksAndFigures(body: string, firstLine: number): Finding[] {
  const lines = stripFences(body).split('\n');
  const found: Finding[] = lines.flatMap((text, index) => {
    const empty = EMPTY.exec(text)?.[0].slice(1, -2);
    if (empty === undefined) return [];
    const message = `[empty-link] «${empty}» لا تقول أين يأخذ الرابط؛ اكتب اسم الصفحة أو ما فيها`;
    return [{ line: firstLine + index, field: 'text', message }];
  });
  for (const { from, text } of sectionsOf(lines)) {
    if (SOURCED.test(text)) continue;
    const figure = FIGURE.exec(text);
    if (!figure) continue;
    const line = firstLine + from + text.slice(0, figure.index).split('\n').length - 1;
    const why = 'رقم في قسم بلا مصدر؛ ضع رابط مصدره أو انقله إلى حيث يُذكر';
    const message = `[unsourced-figure] «${figure[0]}»: ${why}`;
    found.push({ line, field: 'text', message, advice: true, kind: `[unsourced-figure] ${why}` });
  }
  return found;
}

/** The stretches between headings of the second level, the first before any. */
function sectionsOf(lines: readonly string[]): { from: number; text: string }[] {
  const starts = [0, ...lines.flatMap((text, index) => (index > 0 && text.startsWith('## ') ? [index] : []))];
  return starts.map((from, place) => ({ from, text: lines.slice(from, starts[place + 1]).join('\n') }));
}
