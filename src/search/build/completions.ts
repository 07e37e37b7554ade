import { keysOf } from '../analyse/words.ts';
import type { PageHead } from './page-text.ts';
import type { Entry } from './vocabulary.ts';

/**
 * What a query is completed to: what the site has a name for, and the titles of its pages; never the forms of words,
 * of which every two letters begin dozens. Each counts the pages that go by it. The list of names is not here: readers'
 * browsers have it anyway.
 */
export function toCompletions(pages: readonly PageHead[]): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (shown: string): void => {
    const key = keysOf(shown);
    if (key === '') return;
    const known = entries.get(key);
    if (known) known.count += 1;
    else entries.set(key, { key, shown, count: 1 });
  };
  // A model's own page writes its name as its maker does; announcements, as it was written that day.
  const modelsFirst = pages.toSorted(
    (a, b) => Number(b.facts.type === 'model') - Number(a.facts.type === 'model'),
  );
  for (const { title, names, facts } of modelsFirst) {
    // Titles of announcements begin alike («إيقاف…»), and say little more than the names in them.
    if (facts.type !== 'retirement') add(title);
    for (const name of [...names, ...(facts.topics ?? []).map((topic) => topic.name)]) add(name);
  }
  return [...entries.values()];
}
