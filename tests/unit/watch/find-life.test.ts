import { describe, expect, it } from 'vitest';
import { createFindLife } from '../../../src/watch/find-life.ts';
import { life, model } from '../timeline/entries.ts';

const findLife = createFindLife([
  model('gpt-image-1', { name: 'GPT Image 1' }),
  model('gpt-5-1', { name: 'GPT-5.1', aliases: ['gpt-5.1', 'gpt-5.1-2025-11-13'] }),
  model('o3-2025-04-16'),
  model('gpt-4o', { lives: [life('chatgpt', { surface: 'chatgpt' })] }),
  model('old', { aliases: ['shared'] }),
  model('new', { aliases: ['shared'] }),
]);

describe('createFindLife', () => {
  it.each([
    ['gpt-image-1', 'gpt-image-1/api'],
    ['gpt-5.1', 'gpt-5-1/api'],
    ['o3-2025-04-16', 'o3-2025-04-16/api'],
  ])('knows %s by an id, a name or an alias', (name, expected) => {
    expect(findLife([name])).toEqual({ life: expected });
  });

  it('marks a dated snapshot that is named alone, and not one that is named with its model', () => {
    expect(findLife(['gpt-5.1-2025-11-13'])).toEqual({ life: 'gpt-5-1/api', scope: 'snapshot' });
    expect(findLife(['gpt-5.1-2025-11-13', 'gpt-5.1'])).toEqual({ life: 'gpt-5-1/api' });
  });

  it.each(['gpt-9', 'gpt-4o', 'shared'])(
    'leaves %s open: unknown, not on the API, or of two models',
    (name) => {
      expect(findLife([name])).toBeUndefined();
    },
  );
});
