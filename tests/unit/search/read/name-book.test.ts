import { describe, expect, it } from 'vitest';
import { toWords } from '../../../../src/search/analyse/words.ts';
import { createNameBook } from '../../../../src/search/read/name-book.ts';

const book = createNameBook([
  ['OpenAI', 'أوبن إيه آي', 'اوبناي'],
  ['GPT', 'جي بي تي'],
  ['ChatGPT', 'شات جي بي تي'],
]);
const longest = (text: string) => book.longest(toWords(text));

describe('the names that readers write in more ways than one', () => {
  it('the longest is found with which the words begin', () => {
    expect(longest('شات جي بي تي مجاني')).toMatchObject({ length: 4, name: 'ChatGPT' });
    expect(longest('جي بي تي')).toMatchObject({ length: 3, name: 'GPT' });
  });

  it('without hamzas, and after a particle', () => {
    expect(longest('اوبن ايه اي')).toMatchObject({ name: 'OpenAI' });
    expect(longest('لأوبن إيه آي')).toMatchObject({ name: 'OpenAI', length: 3 });
  });

  it('its capitals may stand apart, which is the same spelling', () => {
    expect(longest('open ai')).toMatchObject({
      length: 2,
      name: 'OpenAI',
      own: [['openai'], ['open', 'ai']],
      others: [['اوبن', 'ايه', 'اي'], ['اوبناي']],
    });
  });

  it.each(['بي تي', 'openness', 'مجاني شات', ''])('«%s» begins with none', (text) => {
    expect(longest(text)).toBeUndefined();
  });

  it('those of its forms that stand in pages are told from the others, which need not be looked up', () => {
    const some = createNameBook([['OpenAI', 'أوبن إيه آي', 'اوبناي']], [1 + 4]);
    const { own, others, standing } = some.longest(toWords('أوبن إيه آي'))!;
    expect(own.map((form) => standing.has(form))).toEqual([false]);
    expect(others.filter((form) => standing.has(form))).toEqual([['openai'], ['open', 'ai'], ['اوبناي']]);
  });
});
