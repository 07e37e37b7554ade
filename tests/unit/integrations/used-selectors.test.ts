import { expect, test } from 'vitest';
import { classesOf, createSelectorJudge } from '../../../src/integrations/used-selectors.ts';

const isUsed = createSelectorJudge(
  new Set(classesOf('<p class="a b">x</p><li class="c">y</li>')),
  'box.className="made-here";',
);

test.each(['.a', '.a .c', 'p.b:hover', '.made-here', 'li[data-s1]', ':root', '.a:not(.elsewhere)'])(
  '%s may choose something',
  (selector) => {
    expect(isUsed(selector)).toBe(true);
  },
);

test.each(['.elsewhere', '.a .elsewhere', 'p.elsewhere[data-s1]::before'])(
  '%s asks for a class that is on no page and in no script',
  (selector) => {
    expect(isUsed(selector)).toBe(false);
  },
);

test('of alternatives one may be there, so they stay', () => {
  expect(isUsed(':is(.elsewhere, .a) p')).toBe(true);
});
