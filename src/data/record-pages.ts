import { paths } from '../paths.ts';
import { today } from '../site.ts';
import { cardOfModel, cardOfRetirement, keptCard } from '../syndication/share-cards.ts';
import type { Model, Retirement } from '../timeline/record.ts';
import { getArticlesAbout, type Article } from './articles.ts';
import { getModels, getRetirements } from './record.ts';
import { shownInList, shownOfRecord } from './shown-on-page.ts';
import { withoutStanding } from './standing-pages.ts';
import { getTranslate } from './strings.ts';

/** The page of an announcement, with what stands around it. */
export interface RetirementPage {
  retirement: Retirement;
  newer: Retirement | undefined;
  older: Retirement | undefined;
  /** About it, newest first. */
  articles: Article[];
}

/** The page of a model, with what stands around it. */
export interface ModelPage {
  model: Model;
  counterpart: Model | undefined;
  /** What it is a snapshot of. */
  whole: Model | undefined;
  snapshots: Model[];
  /** Others of its family. */
  relatives: Model[];
  /** About it, newest first. */
  articles: Article[];
}

let retirementPages: Promise<RetirementPage[]> | undefined;
let modelPages: Promise<ModelPage[]> | undefined;

/** The pages of announcements that this build renders, and whose cards it writes. */
export function getRetirementPagesToRender(): Promise<RetirementPage[]> {
  if (!retirementPages || import.meta.env.DEV) retirementPages = findRetirementPages();
  return retirementPages;
}

/** The pages of models that this build renders, and whose cards it writes. */
export function getModelPagesToRender(): Promise<ModelPage[]> {
  if (!modelPages || import.meta.env.DEV) modelPages = findModelPages();
  return modelPages;
}

async function findRetirementPages(): Promise<RetirementPage[]> {
  const retirements = await getRetirements();
  const pages = retirements.map(async (retirement, place): Promise<RetirementPage> => ({
    retirement,
    newer: retirements[place - 1],
    older: retirements[place + 1],
    articles: await getArticlesAbout({ retirement: retirement.id }),
  }));
  return withoutStanding(await Promise.all(pages), async ({ retirement, newer, older, articles }) => ({
    route: '/timeline/[id]',
    path: paths.retirement(retirement.id),
    shown: `${shownOfRecord([retirement, newer, older])} ${shownInList(articles)}`,
    card: keptCard(cardOfRetirement(retirement, getTranslate())),
  }));
}

async function findModelPages(): Promise<ModelPage[]> {
  const models = await getModels();
  const pages = models.map(async (model): Promise<ModelPage> => {
    const isSnapshot = (other: Model): boolean => other.snapshotOf === model.id;
    return {
      model,
      counterpart: models.find((other) => other.id === model.apiCounterpart),
      whole: models.find((other) => other.id === model.snapshotOf),
      snapshots: models.filter(isSnapshot),
      relatives: models.filter(
        (other) =>
          other.family.id === model.family.id &&
          other.id !== model.id &&
          other.id !== model.snapshotOf &&
          !isSnapshot(other),
      ),
      articles: await getArticlesAbout({ model: model.id }),
    };
  });
  return withoutStanding(await Promise.all(pages), async (page) => {
    const { model, counterpart, whole, snapshots, relatives, articles } = page;
    const record = [[model], [counterpart], [whole], snapshots, relatives].map(shownOfRecord);
    return {
      route: '/models/[id]',
      path: paths.model(model.id),
      shown: `${record.join(' and ')} ${shownInList(articles)}`,
      card: keptCard(cardOfModel(model, today, getTranslate())),
    };
  });
}
