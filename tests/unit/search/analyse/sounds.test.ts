import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/analyse/fold.ts';
import { isSameSound, otherBeginnings, soundAlike } from '../../../../src/search/analyse/sounds.ts';

describe('a Latin word is told from its sound in Arabic letters', () => {
  it.each([
    ['london', 'لندن'],
    ['stability', 'ستابيليتي'],
    ['memphis', 'ممفيس'],
    ['baghdad', 'بغداد'],
    ['robot', 'روبوت'],
    ['bitcoin', 'بيتكوين'],
    ['anthropic', 'أنثروبيك'],
  ])('%s is %s', (latin, arabic) => {
    expect(soundAlike(latin, fold(arabic))).toBe(true);
    expect(otherBeginnings(latin)).toContain(fold(arabic)[0]);
    expect(otherBeginnings(fold(arabic))).toContain(latin[0]);
  });

  it.each([
    ['camel', 'كامل'],
    ['tiger', 'تاجر'],
    ['water', 'وتر'],
    ['london', 'لندنية'],
    ['blockchain', 'بلكونة'],
    ['xyzzy', 'قصص'],
  ])('%s is not %s', (latin, arabic) => {
    expect(soundAlike(latin, fold(arabic))).toBe(false);
  });
});

describe('two ways to hear a name are told from two words', () => {
  it.each([
    ['هجينج فيس', 'هاغينغ فيس'],
    ['زوكربرق', 'زوكربيرغ'],
    ['انثروبك', 'أنثروبيك'],
  ])('%s and %s', (one, other) => {
    expect(isSameSound(fold(one), fold(other))).toBe(true);
  });

  it.each([
    ['سورة', 'سورا'],
    ['بركان', 'بروكمان'],
    ['كتاب', 'كودكس'],
  ])('%s and %s', (one, other) => {
    expect(isSameSound(fold(one), fold(other))).toBe(false);
  });
});
