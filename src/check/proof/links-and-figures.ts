import { foldText } from '../../arabic/fold.ts';
import { stripFences } from './fences.ts';
import type { Finding } from '../problem.ts';

/** The rules of this file, by which a comment lets a mistake stand. */
export const linkRuleIds = ['empty-link', 'unsourced-figure'] as const;

/** A link and its words; a picture is none. */
const LINK = /(?<!!)\[([^\]\n]+)\]\(/gu;

const DOING = '(?:ا(?:ضغط|نقر|قرا|طلع)|زر|شاهد|تابع|تفضل|راجع)';
const THING =
  '(?:(?:هذ[اه] )?(?:ال)?(?:رابط|صفحه|مقال|مقاله|موقع|وصله|مصدر|تقرير|اعلان)|مزيد|المزيد|هنا|هناك|هذا|التفاصيل|تفاصيل|الاصل)';

/** Words that say nothing of where a link leads, folded; a screen reader may read them alone, in a list of links. */
const EMPTY = new RegExp(
  `^(?:${DOING} )?(?:(?:من|علي|في|الي|عبر|ل)? ?${THING}|${DOING}|للمزيد|اقرا المزيد(?: هنا)?)$`,
  'u',
);

/** Whether the words of a link are empty, however they are written. */
function isEmpty(words: string): boolean {
  return EMPTY.test(foldText(words.replaceAll(/[*_`.،:!…«»]/gu, '')).trim());
}

/** A number that tells something: of a count, of money, of a part. Days and years of dates are none. */
const FIGURE =
  /(?<![\p{L}\d./-])\d{1,3}(?:,\d{3})+(?![\d-])|(?<![\p{L}\d./-])\d+(?:\.\d+)?[ \u00A0]?(?:%|في المئة|مليون|ملايين|مليار|مليارات|ألف|آلاف|دولار|توقيع|مستخدم|شخص)/u;

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
  const found: Finding[] = lines.flatMap((text, index) =>
    [...text.matchAll(LINK)]
      .filter(([, words = '']) => isEmpty(words))
      .map(([, words = '']) => ({
        line: firstLine + index,
        field: 'text',
        rule: 'empty-link',
        message: `[empty-link] «${words}» لا تقول أين يأخذ الرابط؛ اكتب اسم الصفحة أو ما فيها`,
      })),
  );
  for (const { from, text } of sectionsOf(lines)) {
    if (SOURCED.test(text)) continue;
    const figure = FIGURE.exec(text);
    if (!figure) continue;
    const line = firstLine + from + text.slice(0, figure.index).split('\n').length - 1;
    const why = 'رقم في قسم بلا مصدر؛ ضع رابط مصدره أو انقله إلى حيث يُذكر';
    const message = `[unsourced-figure] «${figure[0]}»: ${why}`;
    found.push({
      line,
      field: 'text',
      rule: 'unsourced-figure',
      message,
      advice: true,
      kind: `[unsourced-figure] ${why}`,
    });
  }
  return found;
}

/** The stretches between headings of the second level, the first before any. */
function sectionsOf(lines: readonly string[]): { from: number; text: string }[] {
  const starts = [0, ...lines.flatMap((text, index) => (index > 0 && text.startsWith('## ') ? [index] : []))];
  return starts.map((from, place) => ({ from, text: lines.slice(from, starts[place + 1]).join('\n') }));
}
