import { describe, expect, test } from 'vitest';
import { drawFamilySpan } from '../../../src/figures/family-span.ts';
import { timeAxis } from '../../../src/figures/time-axis.ts';
import type { Life } from '../../../src/timeline/record.ts';
import { lifeWith, modelWith } from './hand-made.ts';

const DAY = '2026-11-22';
const axis = timeAxis(['2023-01-01', '2027-12-31']);
const draw = (...lives: Life[]) =>
  drawFamilySpan(
    lives.map((life, index) => modelWith(`m${index}`, 'first', [life])),
    axis,
    DAY,
  );
const gone = lifeWith(
  { releasedOn: '2023-03-14' },
  { state: 'retired', announcedOn: '2024-01-01', shutdownOn: '2024-06-13' },
);
const going = lifeWith(
  { releasedOn: '2024-08-06' },
  { state: 'announced', announcedOn: '2026-10-14', shutdownOn: '2027-01-14' },
);
const usable = lifeWith({ releasedOn: '2025-03-05' });

describe('the stroke of a family', () => {
  test('runs from its first release to its last end, where a ring says that nothing is left', () => {
    const also = lifeWith({ releasedOn: '2023-06-13' }, { state: 'retired', shutdownOn: '2025-02-01' });
    expect(draw(gone, also)).toEqual([
      expect.objectContaining({
        kind: 'bar',
        from: axis.placeOf('2023-03-14'),
        to: axis.placeOf('2025-02-01'),
        tone: 'retired',
      }),
      expect.objectContaining({ kind: 'disc', shape: 'full', x: axis.placeOf('2023-03-14') }),
      expect.objectContaining({ kind: 'disc', shape: 'ring', x: axis.placeOf('2025-02-01') }),
    ]);
  });

  test('goes on to today, without a ring, where one of it can be used', () => {
    const [stroke, ...marks] = draw(gone, usable);
    expect(stroke).toMatchObject({ to: axis.placeOf(DAY), tone: 'ink' });
    expect(marks.map((mark) => mark.kind === 'disc' && mark.shape)).toEqual(['full']);
  });

  test('is wide and orange over the notice of what is still to come, once for all that share it', () => {
    const notices = draw(gone, usable, going, going).filter((mark) => mark.tone === 'announced');
    expect(notices).toEqual([
      expect.objectContaining({
        kind: 'bar',
        from: axis.placeOf('2026-10-14'),
        to: axis.placeOf('2027-01-14'),
      }),
    ]);
  });
});
