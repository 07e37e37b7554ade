import { expect, test } from 'vitest';
import { noonOf } from '../../../src/syndication/noon.ts';

test.each([
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'Asia/Riyadh',
  'Asia/Tokyo',
  'Pacific/Noumea',
])('a day of a feed is the same day to a reader in %s, in summer and in winter', (timeZone) => {
  for (const day of ['2026-07-20', '2026-11-20'] as const) {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(noonOf(day));
    expect(shown).toBe(day);
  }
});
