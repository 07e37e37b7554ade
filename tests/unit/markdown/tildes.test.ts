import { expect, test } from 'vitest';
import { render } from './render.ts';

test('one tilde means «about» and strikes nothing out', async () => {
  expect(await render('من ~خمسة إلى ~ستة أيام')).toBe('<p>من ~خمسة إلى ~ستة أيام</p>');
  expect(await render('بعد ~خمسة أيام~ من اليوم')).toBe('<p>بعد ~خمسة أيام~ من اليوم</p>');
  expect(await render('بين ~**خمسة** و~ستة~')).not.toContain('<del>');
});

test('two tildes strike out', async () => {
  expect(await render('كان ~~خطأ~~ وصُحّح')).toBe('<p>كان <del>خطأ</del> وصُحّح</p>');
  expect(await render('كان ~~**خطأ**~~ وصُحّح')).toBe('<p>كان <del><strong>خطأ</strong></del> وصُحّح</p>');
});

test('a tilde stays beside its number', async () => {
  expect(await render('بعد ~10 أيام و~20 يومًا')).not.toContain('<del>');
});
