import type { Article } from '../data/articles.ts';
import { surfaces, type Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import { formatDate } from '../arabic/dates.ts';
import { compareDates, type CalendarDay } from '../calendar/calendar-day.ts';
import { agreementOfModels } from '../timeline/gender.ts';
import type { Life, LifeEvent, Model, Retirement } from '../timeline/record.ts';
import { answersOf, summariesOf } from '../words/model-words.ts';
import type { Answers, Choice, PageFacts } from './format/facts.ts';

/** An article about more announcements than these is about none of them, but about what they have in common. */
const MOST_OF_ARTICLE = 3;

/** What an article tells the search of itself; its surfaces are those of the announcements that it is about. */
export function articleFacts(article: Article, t: Translate): PageFacts {
  return {
    type: 'article',
    date: article.publishedOn,
    topics: article.topics.map(({ id, name }) => ({ id, name })),
    surfaces: toChoices(
      article.retirements.map(({ surface }) => surface),
      t,
    ),
    record:
      article.retirements.length > MOST_OF_ARTICLE ? undefined : article.retirements.map(({ id }) => id),
  };
}

/** What an announcement tells the search of itself. */
export function retirementFacts(retirement: Retirement, t: Translate): PageFacts {
  return {
    type: 'retirement',
    date: retirement.announcedOn,
    surfaces: toChoices([retirement.surface], t),
    note: t(`state.${retirement.state}`, { gender: agreementOfModels(retirement.items) }),
    asked: retirement.titleEn,
    names: unique(
      retirement.items.flatMap(({ name, aliases = [], model }) => [
        name,
        ...aliases,
        ...shortNames(model.name),
      ]),
    ),
    ends: retirement.shutdownDates,
    record: [retirement.id],
  };
}

/** What a model tells the search of itself; it is dated by its first release. */
export function modelFacts(model: Model, day: CalendarDay, t: Translate): PageFacts {
  const released = model.lives.map(({ releasedOn }) => releasedOn).filter((date) => date !== undefined);
  return {
    type: 'model',
    date: released.toSorted()[0],
    surfaces: toChoices(
      model.lives.map(({ surface }) => surface),
      t,
    ),
    note: summariesOf(model, day, t).join('، '),
    answers: {
      question: t('model.usableTitle', { gender: model.gender }),
      usable: answersOf(model, day, t).map(({ text }) => text),
      replacement: unique(model.lives.flatMap(({ events }) => replacementsIn(events.at(-1), t))),
      source: noticeOf(model),
    },
    names: unique([...shortNames(model.name), ...model.lives.flatMap(({ events }) => namesOfEvents(events))]),
    ends: unique(model.lives.flatMap(endsOf)),
    record: unique(model.lives.flatMap(({ events }) => events.map(({ retirement }) => retirement.id))),
  };
}

/** What the last notice of a life advised instead, by the last copy in which it was read. */
function replacementsIn(event: LifeEvent | undefined, t: Translate): string[] {
  return (event?.items ?? []).flatMap(({ name, label, replacements }) => {
    const last = replacements.at(-1);
    if (!last) return [];
    const words = { item: label ?? name, name: last.label ?? last.name, date: formatDate(last.listedOn) };
    return [t('search.answerReplacement', words)];
  });
}

/** The first source with an address of the newest notice that touches a model. */
function noticeOf({ lives }: Model): Answers['source'] {
  const [newest] = lives
    .flatMap(({ events }) => events.map(({ retirement }) => retirement))
    .toSorted((a, b) => compareDates(b.announcedOn, a.announcedOn));
  const source = newest?.sources.find(({ url }) => url !== undefined);
  return source?.url === undefined
    ? undefined
    : { title: `${source.publisher}: ${source.title}`, url: source.url };
}

/** What readers call a model for short: «o3» of «OpenAI o3», «4o» of «GPT-4o». */
function shortNames(name: string): string[] {
  return [name, name.replace(/^OpenAI /u, ''), name.replace(/^GPT-(?=\d[a-z])/iu, '')];
}

/** The names by which announcements call a model, and its snapshots. */
function namesOfEvents(events: readonly LifeEvent[]): string[] {
  return events.flatMap(({ items }) => items.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
}

/** The days or months on which a life, or a snapshot of it, ends or ended. */
function endsOf({ standing: { shutdownOn, goneBy, snapshots } }: Life): string[] {
  return [shutdownOn, goneBy, ...snapshots.map(({ standing }) => standing.shutdownOn)].filter(isDefined);
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function toChoices(used: readonly Surface[], t: Translate): Choice[] {
  return surfaces.filter((id) => used.includes(id)).map((id) => ({ id, name: t(`surface.${id}`) }));
}
