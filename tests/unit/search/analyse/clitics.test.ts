import { describe, expect, it } from 'vitest';
import { withoutArticle, withoutParticle } from '../../../../src/search/analyse/clitics.ts';

describe('the article comes off with what stands before it', () => {
  it.each([
    ['النموذج', ['نموذج']],
    ['والنموذج', ['نموذج']],
    ['فالنموذج', ['نموذج']],
    ['بالقاهره', ['قاهره']],
    ['كالمراهقين', ['مراهقين']],
    ['وبالصوت', ['صوت']],
    ['الحق', ['حق']],
  ])('%s', (word, rests) => {
    expect(withoutArticle(word)).toEqual(rests);
  });

  it('«لل» may have swallowed a lam', () => {
    expect(withoutArticle('للنماذج')).toEqual(['نماذج', 'لنماذج']);
    expect(withoutArticle('للغه')).toEqual(['لغه', 'غه']);
    expect(withoutArticle('وللمطورين')[0]).toBe('مطورين');
  });

  it.each(['الله', 'والده', 'بالغ', 'نموذج', 'ال'])('%s has none', (word) => {
    expect(withoutArticle(word)).toEqual([]);
  });
});

describe('particles come off, fewest letters first', () => {
  it.each([
    ['وقالت', ['قالت']],
    ['لمستشفي', ['مستشفي']],
    ['وبنموذج', ['بنموذج', 'نموذج']],
    ['سيستمر', ['يستمر']],
    ['وستبقي', ['ستبقي', 'تبقي']],
  ])('%s', (word, rests) => {
    expect(withoutParticle(word)).toEqual(rests);
  });

  it.each(['ورق', 'بيت', 'سعر', 'سلام', 'نموذج'])('nothing comes off %s', (word) => {
    expect(withoutParticle(word)).toEqual([]);
  });
});
