import { PLACEHOLDER } from '../check/placeholders.ts';
import { toSlug } from '../content/slug.ts';
import { modelKinds } from '../schemas/model.ts';
import { surfaces } from '../schemas/retirement.ts';
import { judgeDate, judgeKnown, judgeNewName, takeAny } from './judgements.ts';
import { judgeSurface } from './lives.ts';
import { findFamilies } from './named-things.ts';
import type { NewKind } from './new-file.ts';
import { answerOf, type Answers } from './questions.ts';
import { formatNumbered, sourceQuestion } from './source-block.ts';
import { quote } from './yaml-text.ts';

/** A model or product of the record, with one life. */
export const newModel: NewKind = {
  questions: (known) => [
    { option: 'name', ask: 'Name, as its maker writes it', judge: takeAny },
    {
      option: 'slug',
      ask: 'Id: the name in Latin letters, digits and hyphens',
      propose: (answers) => [toSlug(answerOf(answers, 'name'))],
      judge: (value) => judgeNewName(value, known.contentDir, `models/${value}.yml`),
    },
    {
      option: 'kind',
      ask: `Kind, one of: ${modelKinds.join(', ')}`,
      propose: () => ['model'],
      judge: (value) => judgeKnown(value, modelKinds, 'kind'),
    },
    {
      option: 'family',
      ask: 'Id of its family in families.yml',
      propose: (answers) => findFamilies(answerOf(answers, 'name'), known).slice(0, 1),
      judge: (value) => {
        const wrong = judgeKnown(value, Object.keys(known.families), 'family');
        return wrong && `${wrong} (a new one is added to families.yml first)`;
      },
    },
    { option: 'surface', ask: `Surface, one of: ${surfaces.join(', ')}`, judge: judgeSurface },
    {
      option: 'date',
      ask: 'Day (or month) of its release, YYYY-MM-DD',
      judge: judgeDate,
    },
    sourceQuestion,
  ],

  toFile: (answers, known) => {
    return {
      path: `models/${answerOf(answers, 'slug')}.yml`,
      text: formatModel(answers, formatNumbered(answers['source'], known)),
      filledIn: [`family: ${answerOf(answers, 'family')}`, `kind: ${answerOf(answers, 'kind')}`],
    };
  },
};

function formatModel(answers: Answers, sources: string): string {
  return `id: ${answerOf(answers, 'slug')}
# الاسم كما يكتبه صاحبه.
name: ${quote(answerOf(answers, 'name'))}
# كلمات عربية تُعرض بدل الاسم حين يكون وصفًا إنجليزيًا، ومعها جنسها: masculine أو feminine.
# label: '${PLACEHOLDER}'
# gender: masculine
kind: ${answerOf(answers, 'kind')}
family: ${quote(answerOf(answers, 'family'))}
# أسماؤه العامة وأسماء نسخه المؤرخة.
# aliases: ['${answerOf(answers, 'slug')}-latest']
# عمر لكل منصة كان فيها. ولا تُكتب هنا نهايته: يحسبها السجل من الإعلانات.
lives:
  - id: ${answerOf(answers, 'surface')}
    surface: ${answerOf(answers, 'surface')}
    # يوم الإطلاق كما في المصدر. فإن لم يعرفه مصدر فاكتب بدله notBefore وknownBy، لكل منهما on وsource.
    releasedOn: ${answerOf(answers, 'date')}
    # primary إن قرأت نص OpenAI نفسه، وsecondary إن نقله غيرها، وfrom-name إن أُخذ من الاسم.
    releasedCertainty: secondary
    releasedSources: [source-1]
# لكل مصدر id تشير إليه الأعمار أعلاه. وvia عنوان النسخة إن لم تقرأ الأصل في موضعه.
sources:
${sources}
`;
}
