import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { states } from '../../src/timeline/state.ts';
import { bodyOf, openSite } from '../support/built-site.ts';
import { byAttribute, byClass, byName, textOf } from '../support/html.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';

interface Expected {
  retirements: {
    id: string;
    announcedOn: string;
    surface: string;
    items: { name: string; shutdownOn: string | null }[];
  }[];
  lives: { life: string; name: string }[];
}

const expected = JSON.parse(readFileSync('tests/fixtures/record-expected.json', 'utf8')) as Expected;
const modelIds = [...new Set(expected.lives.map(({ life }) => life.split('/')[0]!))];
const ids = expected.retirements.map(({ id }) => id);
const items = expected.retirements.flatMap((retirement) => retirement.items);

const site = openSite('production');
const timeline = bodyOf(site.page('/timeline/'));
const entries = new Map(
  byAttribute(timeline, 'data-retirement').map((entry) => [entry.attributes['data-retirement'], entry]),
);

/** Names are compared without case of spaces; a label in Arabic stands for an English description. */
function isName(shown: string, name: string): boolean {
  return shown === name || /\p{Script=Arabic}/u.test(shown);
}

describe('the record', () => {
  test('has the size that was counted: 75 announcements, 245 items, 201 models', () => {
    expect([expected.retirements.length, items.length, modelIds.length]).toEqual([75, 245, 201]);
  });

  test('stands whole on the timeline, newest first', () => {
    const found = [...entries.keys()].map(String);
    assertSameMembers(found, ids);
    const dates = found.map(
      (id) => expected.retirements.find((retirement) => retirement.id === id)!.announcedOn,
    );
    // Of some only the month is known; where it stands among the days of its month says nothing.
    const later = dates.filter((date, index) => {
      const before = dates[index - 1] ?? date;
      const precision = Math.min(date.length, before.length);
      return date.slice(0, precision) > before.slice(0, precision);
    });
    assertNone('These stand below older ones', later);
  });

  test('leads from the timeline to the page of every announcement', () => {
    const targets = new Set(byName(timeline, 'a').map(({ attributes }) => attributes['href']));
    assertNone(
      'The timeline links none of these',
      expected.retirements.map(({ id }) => `/timeline/${id}/`).filter((path) => !targets.has(path)),
    );
  });

  test('names every item of every announcement, on the timeline and on its own page', () => {
    const offenders = expected.retirements.flatMap(({ id, items: wanted }) => {
      const places = { timeline: entries.get(id)!, page: bodyOf(site.page(`/timeline/${id}/`)) };
      return Object.entries(places).flatMap(([place, element]) => {
        const shown = byClass(element, 'names').flatMap((list) => byName(list, 'li').map(textOf));
        if (shown.length !== wanted.length)
          return [`${id} on its ${place}: ${shown.length} of ${wanted.length} items`];
        const left = [...shown];
        return wanted.flatMap(({ name }) => {
          const at =
            left.indexOf(name) === -1 ? left.findIndex((text) => isName(text, name)) : left.indexOf(name);
          if (at === -1) return [`${id} on its ${place}: ${name}`];
          left.splice(at, 1);
          return [];
        });
      });
    });
    assertNone('These items are not named', offenders);
  });

  test('gives every announcement its state, surface and year, for filters to go by', () => {
    const offenders = expected.retirements.flatMap(({ id, surface, announcedOn }) => {
      const { attributes } = entries.get(id)!;
      const right =
        attributes['data-surface'] === surface && attributes['data-year'] === announcedOn.slice(0, 4);
      return right && (states as readonly string[]).includes(attributes['data-state'] ?? '') ? [] : [id];
    });
    assertNone('These have other data than the record', offenders);
  });

  test('shows every shutdown date on the page of its announcement', () => {
    const offenders = expected.retirements.flatMap(({ id, items: wanted }) => {
      const dates = new Set(
        byName(bodyOf(site.page(`/timeline/${id}/`)), 'time').map(({ attributes }) => attributes['datetime']),
      );
      return wanted.flatMap(({ name, shutdownOn }) =>
        shutdownOn === null || dates.has(shutdownOn) ? [] : [`${id}: ${name} ${shutdownOn}`],
      );
    });
    assertNone('These dates are not shown', offenders);
  });

  test('lists every model, each with a page of its own', () => {
    const targets = new Set(
      byName(bodyOf(site.page('/models/')), 'a').map(({ attributes }) => attributes['href']),
    );
    const offenders = modelIds.filter(
      (id) => !targets.has(`/models/${id}/`) || !site.pages.some(({ path }) => path === `/models/${id}/`),
    );
    assertNone('These models are not listed, or have no page', offenders);
    expect(site.pages.filter(({ path }) => /^\/models\/[^/]+\/$/u.test(path))).toHaveLength(modelIds.length);
  });

  test('is parted into views that together show every announcement once', () => {
    for (const by of ['state', 'surface', 'year']) {
      const shown = site.pages
        .filter(({ path }) => path.startsWith(`/timeline/by/${by}/`))
        .flatMap((page) =>
          byAttribute(bodyOf(page), 'data-retirement').map(
            ({ attributes }) => attributes['data-retirement']!,
          ),
        );
      assertSameMembers(shown, ids);
    }
  });

  test('says on the page of every announcement where it was read', () => {
    const offenders = expected.retirements
      .map(({ id }) => id)
      .filter((id) => byClass(bodyOf(site.page(`/timeline/${id}/`)), 'sources').length === 0);
    assertNone('These announcements show no source', offenders);
  });
});
