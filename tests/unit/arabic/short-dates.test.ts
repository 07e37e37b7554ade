import { expect, test } from 'vitest';
import { shortenDates } from '../../../src/arabic/short-dates.ts';

test.each([
  ['30 نوفمبر/تشرين الثاني 2026', '30\u00A0نوفمبر\u00A02026'],
  ['قرابة 26 أكتوبر/تشرين الأول 2026', 'قرابة 26\u00A0أكتوبر\u00A02026'],
  ['26 نوفمبر/تشرين الثاني 2025، ثم إشعار', '26\u00A0نوفمبر\u00A02025، ثم إشعار'],
  ['منذ فبراير/شباط', 'منذ فبراير'],
  ['15 يومًا لـGPT-4o', '15 يومًا لـGPT-4o'],
])('%j stands in a table as %j', (text, short) => {
  expect(shortenDates(text)).toBe(short);
});
