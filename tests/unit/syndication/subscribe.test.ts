import { expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { createTranslate } from '../../../src/strings.ts';
import { toWebcal, waysToAddCalendar, waysToFollow } from '../../../src/syndication/subscribe.ts';

const t = createTranslate(readStrings('content'));

test('a feed is followed by the scheme of feed readers, or with its whole address in that of a reader', () => {
  expect(waysToFollow('https://uful.example/rss.xml', t).map(({ href }) => href)).toEqual([
    'feed://uful.example/rss.xml',
    'https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fuful.example%2Frss.xml',
    'https://www.inoreader.com/?add_feed=https%3A%2F%2Fuful.example%2Frss.xml',
  ]);
});

test('a calendar is subscribed to by the scheme of calendars, whatever the scheme of the site', () => {
  expect(toWebcal('https://uful.example/c.ics')).toBe('webcal://uful.example/c.ics');
  expect(toWebcal('http://localhost:4321/c.ics')).toBe('webcal://localhost:4321/c.ics');
  expect(waysToAddCalendar('https://uful.example/c.ics', t).map(({ href }) => href)).toEqual([
    'webcal://uful.example/c.ics',
    'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fuful.example%2Fc.ics',
  ]);
});
