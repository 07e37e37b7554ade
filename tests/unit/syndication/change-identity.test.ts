import { describe, expect, test } from 'vitest';
import { digest, identifyChange } from '../../../src/syndication/change-identity.ts';

const change = { kind: 'postponed', on: '2026-11-05', items: ['gpt-4o', 'o3'] } as const;
const identify = (fields: Partial<Parameters<typeof identifyChange>[0]> = {}) =>
  identifyChange({ ...change, items: [...change.items], ...fields });

describe('the identity of a change', () => {
  test('stays for ever as the first readers of the feed have got it', () => {
    // Never edit this value to make the test pass: every reader would show every change again.
    expect(identify()).toBe('postponed-2026-11-05-616cdb23');
    expect(identifyChange({ kind: 'reversed', on: '2026-11', items: undefined })).toBe('reversed-2026-11');
  });

  test('does not depend on the order in which its items are written', () => {
    expect(identify({ items: ['o3', 'gpt-4o'] })).toBe(identify());
  });

  test('differs with its kind, its date and its items', () => {
    const others = [
      identify({ kind: 'advanced' }),
      identify({ on: '2026-11-06' }),
      identify({ items: ['gpt-4o'] }),
      identify({ items: undefined }),
    ];
    expect(new Set([identify(), ...others]).size).toBe(5);
  });

  test('does not take two names for one that holds both', () => {
    expect(digest(['a', 'b'])).not.toBe(digest(['ab']));
  });
});
