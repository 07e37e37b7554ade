import { PLACEHOLDER } from '../check/placeholders.ts';
import { surfaces } from '../schemas/retirement.ts';
import { arabicText } from '../schemas/text.ts';
import { judgeDate, judgeNewName } from './judgements.ts';
import { chooseLife, judgeSurface, type ChosenLife } from './lives.ts';
import type { NewKind } from './new-file.ts';
import { answerOf, type Answers } from './questions.ts';
import { formatNumbered, sourceQuestion } from './source-block.ts';
import { quote } from './yaml-text.ts';

const idOf = (answers: Answers, subject: string): string =>
  `${answerOf(answers, 'date')}-${answerOf(answers, 'surface')}-${subject}`;

/** An announcement of the record, with an item for each model that goes. */
export const newRetirement: NewKind = {
  questions: (known) => [
    { option: 'date', ask: 'Day (or month) on which it was announced, YYYY-MM-DD', judge: judgeDate },
    { option: 'surface', ask: `Surface, one of: ${surfaces.join(', ')}`, judge: judgeSurface },
    {
      option: 'model',
      ask: 'Ids of the models that go (gpt-4o), or of their lives (gpt-4o/chatgpt-custom-gpts)',
      many: true,
      judge: (value, answers) => {
        const chosen = chooseLife(value, answerOf(answers, 'surface'), known);
        return typeof chosen === 'string' ? chosen : undefined;
      },
    },
    {
      option: 'title',
      ask: 'Title, in Arabic',
      blank: `${PLACEHOLDER}: إيقاف كذا`,
      judge: (value) => arabicText.safeParse(value).error?.issues[0]?.message,
    },
    {
      option: 'slug',
      ask: 'Subject: Latin words for the end of its file’s name',
      propose: (answers) => {
        const models = (answers['model'] ?? []).map((written) => written.split('/')[0]!);
        const families = new Set(
          known.models.filter(({ id }) => models.includes(id)).map(({ family }) => family),
        );
        const [first = ''] = models.length === 1 ? models : families;
        return [first.replaceAll('.', '-')];
      },
      judge: (value, answers) =>
        judgeNewName(value, known.contentDir, `retirements/${idOf(answers, value)}.yml`),
    },
    sourceQuestion,
  ],

  toFile: (answers, known) => {
    const lives = (answers['model'] ?? [])
      .map((written) => chooseLife(written, answerOf(answers, 'surface'), known))
      .filter((chosen) => typeof chosen !== 'string');
    const id = idOf(answers, answerOf(answers, 'slug'));
    return {
      path: `retirements/${id}.yml`,
      text: formatRetirement(id, answers, lives, formatNumbered(answers['source'], known)),
      filledIn: [`items: ${lives.map(({ model, life }) => `${model.id}/${life}`).join(', ')}`],
    };
  },
};

function formatRetirement(
  id: string,
  answers: Answers,
  lives: readonly ChosenLife[],
  sources: string,
): string {
  const date = answerOf(answers, 'date');
  return `# هذا الملف يُزاد عليه ولا يُنقص منه: إذا تغيّر موعد بقي الأول في مكانه، وكُتب الجديد تحت changes.
id: ${id}
# يبدأ بحرف عربي.
title: ${quote(answerOf(answers, 'title'))}
titleEn: ${quote(`${PLACEHOLDER}: العنوان نفسه بالإنجليزية`)}
announcedOn: ${date}
surface: ${answerOf(answers, 'surface')}
# اكتب primary إن قرأت نص OpenAI نفسه، وsecondary إن لم تقرأ إلا ما نُقل عنه.
certainty: secondary
# ما يُوقف، بندًا بندًا، وكل بند ينهي عمرًا واحدًا لنموذج واحد.
#   name: الاسم كما يرد في الإشعار حرفًا بحرف.
#   shutdownOn: أول موعد أُعلن. والموعد التالي تغيير تحت changes. احذفه إن لم يذكر الإشعار موعدًا.
#   replacements: البديل كما ورد اسمه، مع تاريخ القائمة التي قرأته فيها.
items:
${lives.map(({ model, life }) => formatItem(`${model.id}/${life}`, model.name, date)).join('\n')}
# ما جرى بعد الإعلان، بتاريخه ومصدره.
# changes:
#   - on: ${date}
#     kind: postponed
#     to: ${date}
#     note: 'ما جرى، بالعربية.'
#     sources: [source-1]
# لكل مصدر id تشير إليه التغييرات في هذا الملف. وvia عنوان النسخة إن لم تقرأ الأصل في موضعه.
sources:
${sources}
`;
}

function formatItem(life: string, name: string, date: string): string {
  return `  - name: ${quote(name)}
    life: ${life}
    # shutdownOn: ${date}
    # replacements:
    #   - listedOn: ${date}
    #     name: 'اسم البديل'`;
}
