import { expect, test } from 'vitest';
import { createSynonymBook } from '../../../../src/search/analyse/synonym-book.ts';
import { createQuickBook } from '../../../../src/search/build/quick-book.ts';
import { readSynonyms } from '../../../../src/search/build/synonyms.ts';
import { toWords } from '../../../../src/search/analyse/words.ts';

const { lists } = readSynonyms('content');

test('finds the lists that the book finds, for every word of the lists with and without clitics, and for others', () => {
  const [book, quick] = [createSynonymBook(lists), createQuickBook(lists)];
  const texts = lists.flatMap(({ words }) =>
    words.flatMap((word) => [word, `و${word}`, `ال${word}`, `سي${word}ها`]),
  );
  let found = 0;
  for (const text of [...texts, 'كتب الصحفي مقالًا', 'ChatGPT', '']) {
    const keys = toWords(`${text} في المدينة`).map(({ key }) => key);
    expect(quick.longest(keys), text).toEqual(book.longest(keys));
    // Asked again, it answers of what it has remembered.
    expect(quick.longest(keys), text).toEqual(book.longest(keys));
    if (book.longest(keys)) found += 1;
  }
  expect(found).toBeGreaterThan(lists.length);
});
