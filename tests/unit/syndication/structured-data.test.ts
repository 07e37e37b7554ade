import { describe, expect, test } from 'vitest';
import { toBreadcrumbs } from '../../../src/syndication/structured-data/breadcrumbs.ts';
import { writeGraph } from '../../../src/syndication/structured-data/write-graph.ts';

describe('a data block', () => {
  test('cannot be ended, nor a comment begun, by any text in it', () => {
    const name = 'عنوان </script><script>alert(1)</script><!-- <SCRIPT';
    const text = writeGraph([toBreadcrumbs([{ name, url: 'https://uful.example/' }])]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].itemListElement[0].name).toBe(name);
  });

  test('names schema.org as the vocabulary of all its things', () => {
    expect(JSON.parse(writeGraph([]))).toEqual({ '@context': 'https://schema.org', '@graph': [] });
  });
});

test('a way counts its steps from one', () => {
  const steps = [
    { name: 'أُفول', url: 'https://uful.example/' },
    { name: 'السجل', url: 'https://uful.example/timeline/' },
  ];
  expect(toBreadcrumbs(steps)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'أُفول', item: 'https://uful.example/' },
      { position: 2, name: 'السجل', item: 'https://uful.example/timeline/' },
    ],
  });
});
