import { PLACEHOLDER } from '../check/placeholders.ts';
import { toShortSlug, writeField, writeSource, type DraftedAnnouncement } from './draft-announcement.ts';
import type { HelpAnnounced } from './finding.ts';
import { toHelpSource, type Reading } from './reading.ts';

/** What the draft of an announcement in prose is called, unless another one has that name. */
export function helpDraftId({ on, title }: Pick<HelpAnnounced, 'on' | 'title'>): string {
  return `${on}-chatgpt-${toShortSlug(title)}`;
}

/**
 * Drafts the file of an announcement that a page of the help centre makes in prose. What is sure is the day, the heading
 * and the page; which of the names goes, and on which of the days, is left to whoever reads the sentences.
 */
export function draftFromHelp(finding: HelpAnnounced, reading: Reading, id: string): DraftedAnnouncement {
  const { page, title, on, line, ends, names, dates } = finding;
  const lines = [
    `# watch: ${id}`,
    `# مسودة كتبها «npm run watch» من «${page.title}»، وقُرئت في ${reading.readOn}، السطر ${line}. لا تُنشر.`,
    `# الصفحة نثر: لا يُعرف منها يقينًا إلا اليوم والعنوان. أكمل ما بعد «${PLACEHOLDER}»، ثم انقل الملف إلى retirements/ باسمه الأخير.`,
    '# ما تقوله الصفحة:',
    ...ends.map((sentence) => `#   ${sentence.line}: ${sentence.text}`),
    `id: ${id}`,
    `title: '${PLACEHOLDER}: إيقاف كذا'`,
    ...writeField('titleEn', title),
    `announcedOn: ${on}`,
    `# ${PLACEHOLDER}: إن كان المنتهي منتجًا لا نموذجًا في ChatGPT فاكتب product بدل chatgpt هنا وفي id.`,
    'surface: chatgpt',
    'certainty: primary',
    `# ${PLACEHOLDER}: احذف من البنود ما لا ينتهي، واكتب لكلٍّ من الباقي life (معرّف النموذج/معرّف العمر)، وshutdownOn إن ذُكر له موعد.`,
    ...(dates.length > 0 ? [`# المواعيد المذكورة: ${dates.join('، ')}.`] : ['# لا موعد كاملًا في الجمل.']),
    'items:',
    ...names.flatMap((name) => [
      ...writeField('name', name).map((text) => `  - ${text}`),
      `    # ${PLACEHOLDER}: life`,
    ]),
    'sources:',
    ...writeSource(toHelpSource(page, reading)),
  ];
  return { id, text: `${lines.join('\n')}\n` };
}
