import { PLACEHOLDER } from '../check/placeholders.ts';
import { judgeDay, judgeKnown, judgeNewName, takeAny } from './judgements.ts';
import type { KnownContent } from './known-content.ts';
import { proposeSlug } from './latin-slug.ts';
import type { NewKind } from './new-file.ts';
import { answerOf, type Answers } from './questions.ts';
import { findRelated, likelyTopic, type Related } from './related.ts';
import { formatSources, sourceQuestion, toSources, unknownSource } from './source-block.ts';
import { quote, quoteList } from './yaml-text.ts';

const pathOf = (slug: string): string => `articles/${slug}/index.mdx`;

const relatedTo = (answers: Answers, known: KnownContent): Related =>
  findRelated(answerOf(answers, 'title'), answers['model'] ?? [], known);

/** A draft of an article, with what the record knows of the models in its title. */
export const newArticle: NewKind = {
  questions: (known, today) => [
    {
      option: 'title',
      ask: 'Headline, in Arabic',
      blank: `${PLACEHOLDER}: العنوان`,
      judge: takeAny,
    },
    {
      option: 'model',
      ask: 'Ids of the models that it is about',
      many: true,
      optional: true,
      propose: (answers) => relatedTo(answers, known).models,
      judge: (value) =>
        judgeKnown(
          value,
          known.models.map(({ id }) => id),
          'model',
        ),
    },
    {
      option: 'slug',
      ask: 'Slug: Latin words for its address, which never changes',
      propose: (answers) => {
        const title = answerOf(answers, 'title');
        return [proposeSlug(title, known) ?? answers['model']?.join('-') ?? ''];
      },
      judge: (value) => judgeNewName(value, known.contentDir, `articles/${value}`),
    },
    {
      option: 'topic',
      ask: `Topics, the main one first, of: ${known.topics.join(', ')}`,
      many: true,
      propose: (answers) => {
        const topic = likelyTopic(relatedTo(answers, known), known);
        return topic === undefined ? [] : [topic];
      },
      judge: (value) => judgeKnown(value, known.topics, 'topic'),
    },
    {
      option: 'date',
      ask: 'Day of publication',
      propose: () => [today],
      judge: judgeDay,
    },
    sourceQuestion,
  ],

  toFile: (answers, known) => {
    const related = relatedTo(answers, known);
    const given = toSources(answers['source'] ?? [], known);
    const newest = related.retirements[0];
    const ofRecord = (newest?.sources ?? []).map((source) => ({ ...source, id: undefined }));
    const sources = [...given, ...ofRecord.filter(({ url }) => !given.some((one) => one.url === url))];
    const ids = related.retirements.map(({ id }) => id);
    return {
      path: pathOf(answerOf(answers, 'slug')),
      text: formatArticle(answers, related, formatSources(sources.length > 0 ? sources : [unknownSource])),
      filledIn: [
        `models: ${related.models.join(', ') || 'none found'}`,
        `announcements: ${ids.join(', ') || 'none found'}`,
        ...(ofRecord.length > 0 ? [`sources: those of ${newest!.id}; keep what you have read yourself`] : []),
      ],
    };
  },
};

function formatArticle(answers: Answers, { models, retirements }: Related, sources: string): string {
  const [newest] = retirements;
  const card = newest ? `\n<Retirement id="${newest.id}" />\n` : '';
  return `---
# العنوان: يبدأ بحرف عربي، وتبقى فيه أسماء النماذج باللاتينية كما يكتبها أصحابها.
title: ${quote(answerOf(answers, 'title'))}
# جملة أو جملتان تحت العنوان؛ وهما أيضًا نص البطاقات والخلاصات.
deck: ${quote(`${PLACEHOLDER}: جملة أو جملتان تقولان الخبر كله.`)}
# الخلاصة: ثلاث جمل قصيرة من وقائع المقالة نفسها، لا تزيد إحداها على 140 حرفًا. تظهر في أول المقالة وفي الخلاصات.
keyPoints:
  - ${quote(`${PLACEHOLDER}: ما الذي جرى، وفي أي يوم.`)}
  - ${quote(`${PLACEHOLDER}: ما الذي يعنيه ذلك لمن يقرأ.`)}
  - ${quote(`${PLACEHOLDER}: ما الذي بقي، أو ما لا نعلمه بعد.`)}
# أول يوم يُنشر فيه النص. فإن كان يومًا آتيًا لم تظهر المقالة قبله.
publishedOn: ${answerOf(answers, 'date')}
# يُكتب حين يتغيّر المضمون، لا حين تتغيّر الصياغة.
# updatedOn: ${answerOf(answers, 'date')}
author: desk
# من ملفات content/topics، وأولها الرئيس.
topics: ${quoteList(answers['topic'] ?? [])}
# الإعلانات التي تتناولها المقالة، من content/retirements. احذف ما لا تتناوله.
retirements: ${quoteList(retirements.map(({ id }) => id))}
# النماذج التي تتناولها، من content/models.
models: ${quoteList(models)}
# المصادر التي قرأتها بنفسك، ولا غيرها. والعنوان title بلغة المصدر، والتاريخ date يوم أو شهر أو سنة،
# وvia عنوان النسخة إن لم تقرأ الأصل في موضعه، وoffline سبب غياب العنوان.
sources:
${sources}
# التصويبات، وآخرها أحدثها: ما كان وما صار.
# corrections:
#   - on: ${answerOf(answers, 'date')}
#     note: 'كان النص يذكر كذا؛ والصواب كذا.'
# الرسم في رأس المقالة: lives أو notice أو moves أو numeral؛ يُختار من البيانات إن لم يُكتب.
# drawing: lives
# صورة بجانب هذا الملف، إن كانت.
# picture: { src: './name.jpg', alt: 'ما في الصورة', caption: 'شرحها', credit: 'صاحبها' }
# لا تُنشر المسوّدة أبدًا. احذف هذا السطر حين تكتمل.
draft: true
---

${PLACEHOLDER}: فقرة أولى فيها الرقم والتاريخ، ورابط مصدرهما.

${PLACEHOLDER}: فقرة ثانية فيها السياق.
${card}
## ${PLACEHOLDER}: عنوان قسم

${PLACEHOLDER}: نص القسم. والمقالة كلها بين 350 و900 كلمة.
`;
}
