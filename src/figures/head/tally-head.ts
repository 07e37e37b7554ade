import type { Tally } from '../../schemas/article.ts';
import type { Tone } from '../drawing.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { stackRows } from './named-rows.ts';

/** Space between cells, as a part of one. */
const GAP = 0.16;
/** More cells than these are a bar: they would be too thin to be counted. */
const MAX_CELLS = 20;
const tones: readonly Tone[] = ['announced', 'retired', 'quiet'];

/** Draws what an article has counted: for each of its answers so many of the cells of its row, or a part of its bar. */
export function drawTallyHead({ of, says, parts }: Tally): PlainDrawing {
  const { marks, ground } = stackRows(
    parts.map(({ says: name, count }, index) => {
      const tone = tones[Math.min(index, tones.length - 1)]!;
      return {
        name,
        aside: String(count) + (of === 100 ? '%' : ''),
        marks: (y) => {
          const bar = { kind: 'bar' as const, y, thickness: 12, tone };
          const rest = { kind: 'bar' as const, y, thickness: 2, tone: 'rule' as const };
          if (of > MAX_CELLS)
            return [
              { ...rest, from: 1, to: 0 },
              { ...bar, from: 1, to: 1 - count / of },
            ];
          return Array.from({ length: of }, (_, cell) => ({
            ...(cell < count ? bar : rest),
            from: 1 - cell / of,
            to: 1 - (cell + 1 - GAP) / of,
          }));
        },
      };
    }),
  );
  return { height: ground + 1, paths: [], marks, caption: says };
}
