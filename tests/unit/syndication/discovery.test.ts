import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { createTranslate } from '../../../src/strings.ts';
import { discover } from '../../../src/syndication/discovery.ts';

const t = createTranslate(readStrings('content'));
const offered = (path: string): string[] => discover({ path, subject: 'عنوان' }, t).map((link) => link.path);

const articles = ['/rss.xml', '/feed.json'];

describe('what a page offers to feed readers', () => {
  test.each([
    ['/articles/gpt-4o-petition/', []],
    ['/topics/', []],
    ['/topics/api/', ['/topics/api/rss.xml']],
    ['/topics/api/page/2/', ['/topics/api/rss.xml']],
    ['/timeline/', ['/timeline/rss.xml', '/timeline/calendar.ics']],
    ['/timeline/2026-10-14-api-gpt-4-family/', ['/timeline/rss.xml', '/timeline/calendar.ics']],
    ['/timeline/by/surface/chatgpt/', ['/timeline/rss.xml', '/timeline/calendar/chatgpt.ics']],
    ['/timeline/by/year/2026/', ['/timeline/rss.xml', '/timeline/calendar.ics']],
    ['/models/', ['/timeline/rss.xml', '/timeline/calendar.ics']],
    ['/models/gpt-4o/', ['/models/gpt-4o/calendar.ics', '/timeline/rss.xml']],
  ])('on %s is the closest first, then all articles', (path, closest) => {
    expect(offered(path)).toEqual([...closest, ...articles]);
  });

  test.each(['/', '/feeds/'])('on %s is everything, the articles first', (path) => {
    expect(offered(path)).toEqual([...articles, '/timeline/rss.xml', '/timeline/calendar.ics']);
  });

  test('names the topic or the model that the page is about', () => {
    const [topic] = discover({ path: '/topics/chatgpt/', subject: 'داخل ChatGPT' }, t);
    expect(topic?.title).toBe('أُفول: داخل \u2066ChatGPT\u2069');
    const [model] = discover({ path: '/models/gpt-4o/', subject: 'GPT-4o' }, t);
    expect(model?.title).toBe('مواعيد أُفول: \u2066GPT-4o\u2069');
  });
});
