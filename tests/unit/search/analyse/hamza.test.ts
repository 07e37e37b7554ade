import { describe, expect, it } from 'vitest';
import { otherSeats } from '../../../../src/search/analyse/hamza.ts';

describe('a hamza can sit elsewhere', () => {
  it.each([
    ['مسئول', 'مسؤول'],
    ['قرائة', 'قراءة'],
    ['شئون', 'شؤون'],
    ['بَدَءوا', 'بدأوا'],
  ])('«%s» may be «%s»', (typed, meant) => {
    expect(otherSeats(typed)).toContain(meant);
  });

  it.each(['أحمد', 'الأسعار', 'والإعلان', 'نموذج', ''])('«%s» has none that could', (word) => {
    expect(otherSeats(word)).toEqual([]);
  });
});
