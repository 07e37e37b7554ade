import { expect } from 'vitest';
import { lastDayOf } from '../../../src/calendar/calendar-day.ts';
import { isKnown } from '../../../src/timeline/item-standing.ts';
import { readRecordFiles } from '../../../src/watch/record-files.ts';
import { isFoundAgain, replay, standingsOf, type DatedPage } from './replay.ts';

export const files = readRecordFiles('content');
export const record = files.retirements.map(({ entry }) => entry);
export const ofApi = record.filter(({ surface }) => surface === 'api');

/** The announcements of the API that pages show again as the record has them, and the others that the pages have. */
export function findAgain(pages: readonly DatedPage[]): { same: string[]; other: string[] } {
  const asked = ofApi.map((entry) => ({
    id: entry.id,
    isSame: isFoundAgain(entry, record, pages, files.known),
  }));
  return {
    same: asked.filter(({ isSame }) => isSame === true).map(({ id }) => id),
    other: asked.filter(({ isSame }) => isSame === false).map(({ id }) => id),
  };
}

/** Replays pages, and asks for the standing of each announcement of the API on the last day, there and in the record. */
export function expectSameEnd(pages: readonly DatedPage[]): string[][] {
  const last = lastDayOf(pages.at(-1)!.day);
  const { entries, found } = replay(files, pages);
  const known = ofApi.filter(({ announcedOn }) => isKnown(announcedOn, last));
  expect(Object.fromEntries(known.map(({ id }) => [id, standingsOf(entries.get(id)!, last)]))).toEqual(
    Object.fromEntries(known.map((entry) => [entry.id, standingsOf(entry, last)])),
  );
  return found;
}
