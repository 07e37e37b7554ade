import type { Article } from '../data/articles.ts';
import { surfaces, type Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import type { CalendarDay } from '../timeline/calendar-day.ts';
import { genderOf } from '../timeline/gender.ts';
import type { Model, Retirement } from '../timeline/record.ts';
import { summariesOf } from '../words/model-words.ts';
import type { Choice, PageFacts } from './format/facts.ts';

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
  };
}

/** What an announcement tells the search of itself. */
export function retirementFacts(retirement: Retirement, t: Translate): PageFacts {
  return {
    type: 'retirement',
    date: retirement.announcedOn,
    surfaces: toChoices([retirement.surface], t),
    note: t(`state.${retirement.state}`, { gender: genderOf(retirement.items) }),
    asked: `${t('search.askedOfEndings')} ${retirement.titleEn}`,
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
    asked: t('search.askedOfEndings'),
  };
}

function toChoices(used: readonly Surface[], t: Translate): Choice[] {
  return surfaces.filter((id) => used.includes(id)).map((id) => ({ id, name: t(`surface.${id}`) }));
}
