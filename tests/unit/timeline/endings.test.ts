import { describe, expect, test } from 'vitest';
import { endingsOf, nextOf } from '../../../src/timeline/endings.ts';
import { assembleRecord } from '../../../src/timeline/record.ts';
import { change, families, item, life, model, retirement } from './entries.ts';

const day = '2026-06-15';
const models = [model('gpt-x', { lives: [life('api', { releasedOn: '2025-01-01' })] })];
const livesOf = (retirements: Parameters<typeof assembleRecord>[0]['retirements']) =>
  assembleRecord({ retirements, models, families }, day).models[0]!.lives;
const ends = (lives: ReturnType<typeof livesOf>) =>
  endingsOf(lives, day).map(({ items, on, isAhead }) => [items.map(({ name }) => name).join(), on, isAhead]);

describe('how a life ends', () => {
  test('is what the latest announcement says', () => {
    const lives = livesOf([
      retirement('first', {
        announcedOn: '2026-01-01',
        items: [item('a', { life: 'gpt-x/api', shutdownOn: '2026-09-01' })],
      }),
      retirement('second', {
        announcedOn: '2026-03-01',
        items: [item('b', { life: 'gpt-x/api', shutdownOn: '2026-12-01' })],
      }),
    ]);
    expect(ends(lives)).toEqual([['b', '2026-12-01', true]]);
  });

  test('may be in steps, and the next is the first that is ahead', () => {
    const lives = livesOf([
      retirement('steps', {
        announcedOn: '2026-01-01',
        items: [
          item('late', { life: 'gpt-x/api', shutdownOn: '2026-12-01' }),
          item('early', { life: 'gpt-x/api', shutdownOn: '2026-03-01' }),
          item('middle', { life: 'gpt-x/api', shutdownOn: '2026-07-01' }),
        ],
      }),
    ]);
    expect(ends(lives)).toEqual([
      ['early', '2026-03-01', false],
      ['middle', '2026-07-01', true],
      ['late', '2026-12-01', true],
    ]);
    expect(nextOf(endingsOf(lives, day))).toBe('2026-07-01');
  });

  test('of snapshots alone gathers those of all announcements, and puts one day’s together', () => {
    const lives = livesOf([
      retirement('one', {
        announcedOn: '2026-01-01',
        items: [
          item('s1', { life: 'gpt-x/api', shutdownOn: '2026-09-01', scope: 'snapshot' }),
          item('s2', { life: 'gpt-x/api', shutdownOn: '2026-09-01', scope: 'snapshot' }),
        ],
      }),
      retirement('two', {
        announcedOn: '2026-03-01',
        items: [item('s3', { life: 'gpt-x/api', shutdownOn: '2026-08-01', scope: 'snapshot' })],
      }),
    ]);
    expect(ends(lives)).toEqual([
      ['s3', '2026-08-01', true],
      ['s1,s2', '2026-09-01', true],
    ]);
  });

  test('comes without a date after what has one', () => {
    const lives = livesOf([
      retirement('mixed', {
        announcedOn: '2026-01-01',
        items: [
          item('some day', { life: 'gpt-x/api' }),
          item('dated', { life: 'gpt-x/api', shutdownOn: '2026-12-01' }),
        ],
      }),
    ]);
    expect(ends(lives)).toEqual([
      ['dated', '2026-12-01', true],
      ['some day', undefined, false],
    ]);
  });

  test('has no date once it is called off, and the replacement that was listed last by the day', () => {
    const lives = livesOf([
      retirement('off', {
        announcedOn: '2026-01-01',
        items: [
          item('a', {
            life: 'gpt-x/api',
            shutdownOn: '2026-09-01',
            replacements: [
              { listedOn: '2026-01-01', name: 'old' },
              { listedOn: '2026-05-01', name: 'new' },
              { listedOn: '2026-07-01', name: 'not yet' },
            ],
          }),
        ],
        changes: [change('reversed', '2026-02-01')],
      }),
    ]);
    const [ending] = endingsOf(lives, day);
    expect(ending).toMatchObject({ on: undefined, isAhead: false, replacement: { name: 'new' } });
  });
});
