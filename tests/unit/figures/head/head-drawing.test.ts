import { describe, expect, test } from 'vitest';
import { drawHead, type DrawnArticle, type HeadDrawing } from '../../../../src/figures/head/head-drawing.ts';
import { longestBeside } from '../../../../src/figures/head/named-rows.ts';
import { numeralOf } from '../../../../src/figures/head/numeral.ts';
import type { CalendarDay } from '../../../../src/calendar/calendar-day.ts';
import { headKinds } from '../../../../src/schemas/article.ts';
import { change, item, retirement } from '../../timeline/entries.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { lifeWith, modelWith, retirementsOf } from '../hand-made.ts';
import { t } from '../words.ts';

const DAY = '2026-11-22';
const record = readRecord();
const article = (rest: Partial<DrawnArticle>): DrawnArticle => ({
  title: 'ثلاثة أيام لوداع Codex',
  deck: '',
  models: [],
  retirements: [],
  ...rest,
});
const lived = (id: string, releasedOn: `${number}-${number}-${number}`) =>
  modelWith(id, 'family', [lifeWith({ releasedOn }, { shutdownOn: '2026-01-01', state: 'retired' })]);
const noticed = retirementsOf(
  [
    retirement('short', { announcedOn: '2023-03-20', items: [item('short', { shutdownOn: '2023-03-23' })] }),
    retirement('long', { announcedOn: '2025-01-01', items: [item('long', { shutdownOn: '2026-01-01' })] }),
  ],
  DAY,
);

const tally = {
  of: 3,
  says: 'ثلاثة أقوال',
  parts: [
    { says: 'وُفي به', count: 1 },
    { says: 'لم يُوفَ به', count: 2 },
  ],
};
/** A drawing of each kind from the whole record. */
const drawReal = (drawing: (typeof headKinds)[number]): HeadDrawing =>
  drawHead({ ...article({ ...record, deck: 'في نحو 100 ورقة.' }), tally, drawing }, record.day, t)!;
const wordsOf = ({ marks }: HeadDrawing): string[] =>
  marks.flatMap((mark) => (mark.kind === 'label' ? [mark.text] : []));

describe('the drawing at the head of an article', () => {
  test('shows lives where there are two, else notice, else a number of its words, else nothing', () => {
    const two = [lived('a', '2024-01-01'), lived('b', '2025-01-01')];
    const kindOf = (rest: Partial<DrawnArticle>): string | undefined => drawHead(article(rest), DAY, t)?.kind;
    expect(kindOf({ models: two, retirements: noticed })).toBe('lives');
    expect(kindOf({ models: two.slice(1), retirements: noticed })).toBe('notice');
    expect(kindOf({ deck: 'في نحو 100 ورقة.' })).toBe('numeral');
    expect(kindOf({})).toBeUndefined();
  });

  test.each(headKinds)('is the one that its editor asks for: %s', (drawing) => {
    expect(drawReal(drawing).kind).toBe(drawing);
  });

  test('falls back to what there is where what was asked for has nothing to show', () => {
    expect(drawHead({ ...article({ retirements: noticed }), drawing: 'moves' }, DAY, t)?.kind).toBe('notice');
  });

  test('says what its arrow is, and speaks of none where nothing came back', () => {
    const captionOf = (...ids: string[]): string => {
      const models = record.models.filter(({ id }) => ids.includes(id));
      return drawHead({ ...article({ models }), drawing: 'lives' }, record.day, t)!.caption!;
    };
    expect(captionOf('gpt-4o', 'gpt-4')).toContain('والسهم عودة بعد غياب');
    expect(captionOf('gpt-4', 'sora-2')).not.toContain('السهم');
  });

  test('keeps every mark inside its width and height', () => {
    for (const drawing of headKinds) {
      const drawn = drawReal(drawing);
      for (const mark of drawn.marks) {
        const xs =
          mark.kind === 'bar'
            ? [mark.from, mark.to]
            : mark.kind === 'line'
              ? [mark.from.x, mark.to.x]
              : [mark.x];
        const ys = mark.kind === 'line' ? [mark.from.y, mark.to.y] : [mark.y];
        for (const x of xs) expect(x >= 0 && x <= 1, JSON.stringify(mark)).toBe(true);
        for (const y of ys) expect(y >= 0 && y <= drawn.height, JSON.stringify(mark)).toBe(true);
      }
    }
  });

  test('gives each notice its name and its length, the longest first, with its days in words', () => {
    const drawn = drawHead({ ...article({ retirements: noticed }), drawing: 'notice' }, DAY, t)!;
    const bars = drawn.marks.filter((mark) => mark.kind === 'bar').map(({ from, to }) => from - to);
    expect(wordsOf(drawn)).toEqual(['long', '365 يومًا', 'short', '3 أيام']);
    expect(bars[1]! / bars[0]!).toBeCloseTo(3 / 365, 2);
  });

  test('says what ends when, the earliest first, and of what else was announced nothing', () => {
    const retirements = retirementsOf(
      [
        retirement('both', {
          announcedOn: '2026-01-01',
          items: [item('told', { shutdownOn: '2026-12-01' }), item('other', { shutdownOn: '2026-06-01' })],
        }),
        ...[
          retirement('one', {
            announcedOn: '2026-02-01',
            items: [item('early', { shutdownOn: '2026-03-01' })],
          }),
        ],
      ],
      DAY,
    );
    const models = [lived('told', '2024-01-01'), lived('early', '2024-01-01')];
    const drawn = drawHead({ ...article({ models, retirements }), drawing: 'ends' }, DAY, t)!;
    expect(wordsOf(drawn).slice(0, 4)).toEqual([
      'early',
      '1\u00A0مارس\u00A02026',
      'told',
      '1\u00A0ديسمبر\u00A02026',
    ]);
    expect(drawn.marks.filter((mark) => mark.kind === 'disc').map(({ shape }) => shape)).toEqual([
      'ring',
      'half',
    ]);
  });

  test('leaves out the year of those dates alone whose year the axis says', () => {
    const ending = (name: string, announcedOn: CalendarDay, shutdownOn: CalendarDay) =>
      retirement(name, { announcedOn, items: [item(name, { shutdownOn })] });
    const retirements = retirementsOf(
      [ending('before', '2026-07-01', '2026-10-23'), ending('after', '2026-08-01', '2027-02-26')],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
    expect(wordsOf(drawn)).toEqual(['before', '23\u00A0أكتوبر\u00A02026', 'after', '26\u00A0فبراير', '2027']);
  });

  test('draws what ends in steps once, with a mark for each step and the date of the last', () => {
    const step = (label: string, shutdownOn: CalendarDay) =>
      item('all', { label: `${label}: جملة أطول من أن يسعها سطر على شاشة هاتف`, shutdownOn });
    const retirements = retirementsOf(
      [
        retirement('steps', {
          announcedOn: '2026-05-07',
          items: [step('أولًا', '2026-05-07'), step('ثانيًا', '2026-07-02'), step('ثالثًا', '2026-12-06')],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
    expect(wordsOf(drawn)).toEqual(['all', '6\u00A0ديسمبر\u00A02026']);
    expect(drawn.marks.filter((mark) => mark.kind === 'disc').map(({ shape }) => shape)).toEqual([
      'ring',
      'ring',
      'half',
    ]);
    const card = drawHead({ ...article({ retirements }), drawing: 'notice' }, DAY, t)!;
    expect(wordsOf(card).filter((word) => word.startsWith('all'))).toEqual([
      'all: 6\u00A0ديسمبر\u00A02026',
      'all: 2\u00A0يوليو\u00A02026',
      'all: 7\u00A0مايو\u00A02026',
    ]);
  });

  test('calls steps that are named with their days by a name that leaves room for them', () => {
    const step = (shutdownOn: CalendarDay) => item('a-name-as-long-as-a-line-of-a-phone', { shutdownOn });
    const retirements = retirementsOf(
      [
        retirement('steps', {
          announcedOn: '2026-05-07',
          short: 'الاسم القصير',
          items: [step('2026-07-02'), step('2026-11-30')],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'notice' }, DAY, t)!;
    const names = drawn.marks.flatMap((mark) => (mark.kind === 'label' && mark.bold ? [mark.text] : []));
    expect(names).toEqual(['الاسم القصير: 30\u00A0نوفمبر\u00A02026', 'الاسم القصير: 2\u00A0يوليو\u00A02026']);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(longestBeside(''));
  });

  test('dates no row of notice whose members end on several days', () => {
    const step = (announcedOn: CalendarDay, shutdownOn: CalendarDay) =>
      item('all', { announcedOn, shutdownOn });
    const retirements = retirementsOf(
      [
        retirement('steps', {
          announcedOn: '2026-05-01',
          items: [
            step('2026-05-01', '2026-05-11'),
            step('2026-06-01', '2026-06-11'),
            step('2026-05-01', '2026-05-21'),
            step('2026-05-01', '2026-05-21'),
          ],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'notice' }, DAY, t)!;
    expect(wordsOf(drawn).filter((word) => word.startsWith('all'))).toEqual([
      'all وآخر: 21\u00A0مايو\u00A02026',
      'all وآخر',
    ]);
  });

  test('makes one row of steps of the same models, though the name fits beside one of the days alone', () => {
    const step = (shutdownOn: CalendarDay) => item('gpt-4o-realtime-preview', { shutdownOn });
    const retirements = retirementsOf(
      [
        retirement('audio', {
          announcedOn: '2026-02-01',
          short: 'الصوت الآني',
          items: [step('2026-05-07'), step('2026-09-30')],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
    expect(wordsOf(drawn)).toEqual(['الصوت الآني', '30\u00A0سبتمبر\u00A02026']);
    expect(drawn.marks.filter((mark) => mark.kind === 'disc')).toHaveLength(2);
  });

  test('counts rows, not steps, where there is too much', () => {
    const days = [
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2027-03-01',
    ] as const;
    const ending = (name: string, shutdownOn: CalendarDay) =>
      retirement(name, { announcedOn: '2026-05-01', items: [item(name, { shutdownOn })] });
    const steps = retirement('steps', {
      announcedOn: '2026-05-01',
      items: days.map((shutdownOn) => item('steps', { shutdownOn })),
    });
    const shownOf = (...more: string[]): string[] => {
      const others = more.map((name, index) => ending(name, `2026-12-0${index + 1}` as CalendarDay));
      const retirements = retirementsOf([steps, ...others], DAY);
      const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
      return drawn.marks.flatMap((mark) => (mark.kind === 'label' && mark.bold ? [mark.text] : []));
    };
    expect(shownOf('a', 'b', 'c')).toEqual(['a', 'b', 'c', 'steps']);
    expect(shownOf('a', 'b', 'c', 'd', 'e')).toEqual(['b', 'c', 'd', 'e', 'steps']);
  });

  test('begins a step that is announced after the one before it on its own day', () => {
    const retirements = retirementsOf(
      [
        retirement('steps', {
          announcedOn: '2026-06-01',
          items: [
            item('a', { shutdownOn: '2026-06-10' }),
            item('a', { announcedOn: '2026-08-01', shutdownOn: '2026-09-01' }),
          ],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
    const [first, second] = drawn.marks.filter((mark) => mark.kind === 'bar');
    expect(second!.from).toBeLessThan(first!.to);
  });

  test('begins what ends on one day with the earliest of its announcements', () => {
    const retirements = retirementsOf(
      [
        retirement('added', {
          announcedOn: '2026-06-01',
          items: [
            item('late', { announcedOn: '2026-08-01', shutdownOn: '2026-09-01' }),
            item('early', { shutdownOn: '2026-09-01' }),
          ],
        }),
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements }), drawing: 'ends' }, DAY, t)!;
    const [bar] = drawn.marks.filter((mark) => mark.kind === 'bar');
    expect(bar!.from - bar!.to).toBeCloseTo(92 / (92 + 2 * 20), 2);
  });

  test.each(['notice', 'ends'] as const)(
    'calls a row of %s by the name of an announcement only where that holds for all of it',
    (drawing) => {
      const name = 'a-name-that-is-longer-than-the-line-of-a-phone';
      const wordsWith = (other: CalendarDay | undefined): string[] => {
        const items = [item(name, { shutdownOn: '2026-07-02' }), item('other', { shutdownOn: other })];
        const entry = retirement('all', { announcedOn: '2026-05-01', short: 'الاسم القصير', items });
        const models = [lived(name, '2024-01-01')];
        const drawn = drawHead(
          { ...article({ models, retirements: retirementsOf([entry], DAY) }), drawing },
          DAY,
          t,
        );
        return wordsOf(drawn!);
      };
      expect(wordsWith('2026-07-02')).toContain('الاسم القصير');
      expect(wordsWith('2026-11-30')).not.toContain('الاسم القصير');
      expect(wordsWith(undefined)).not.toContain('الاسم القصير');
    },
  );

  test.each(headKinds)('stands on a horizon, by which a share card places it: %s', (drawing) => {
    const alone = drawHead({ ...article({ deck: 'في نحو 100 ورقة.' }), drawing: 'numeral' }, DAY, t)!;
    for (const { marks, height } of [drawReal(drawing), alone]) {
      const horizons = marks.filter((mark) => mark.kind === 'line' && mark.tone === 'horizon');
      expect(horizons).toHaveLength(1);
      for (const mark of horizons) expect(mark.kind === 'line' && mark.from.y < height).toBe(true);
    }
  });

  test('counts what the editor has counted, in as many cells as there are', () => {
    const drawn = drawReal('tally');
    const cells = drawn.marks.filter((mark) => mark.kind === 'bar');
    expect(cells.map(({ thickness }) => thickness > 2)).toEqual([true, false, false, true, true, false]);
    expect(wordsOf(drawn)).toEqual(['وُفي به', '1', 'لم يُوفَ به', '2']);
  });

  test('draws a moved date from the first to the last, and nothing that did not move', () => {
    const moved = retirementsOf(
      [
        retirement('moved', {
          announcedOn: '2025-01-01',
          items: [item('moved', { shutdownOn: '2025-06-01' })],
          changes: [change('postponed', '2025-05-01', { to: '2025-12-01' })],
        }),
        ...[
          retirement('still', {
            announcedOn: '2025-01-01',
            items: [item('still', { shutdownOn: '2025-06-01' })],
          }),
        ],
      ],
      DAY,
    );
    const drawn = drawHead({ ...article({ retirements: moved }), drawing: 'moves' }, DAY, t)!;
    const [ring, disc, ...more] = drawn.marks.filter((mark) => mark.kind === 'disc');
    expect([ring!.shape, disc!.shape, more.length]).toEqual(['ring', 'full', 0]);
    // The later date lies farther left.
    expect(disc!.x).toBeLessThan(ring!.x);
  });
});

describe('a figure of words', () => {
  const figure = (title: string, deck = ''): unknown => numeralOf({ title, deck });

  test.each([
    ['عريضة جمعت نحو 21,900 توقيع لم تُثنِ OpenAI', { value: '21,900', unit: 'توقيع' }],
    ['إمهال GPT-5.3 Instant 30 يومًا', { value: '30', unit: 'يومًا' }],
    ['يوم خرج 31 نموذجًا في عام 2024', { value: '31', unit: 'نموذجًا' }],
  ])('takes the number that counts: %s', (title, expected) => {
    expect(figure(title)).toEqual(expected);
  });

  test.each(['خروج GPT-3.5 وo1 في 2026', 'وداع gpt-4o-2024-05-13'])(
    'takes no name, version or year: %s',
    (title) => {
      expect(figure(title)).toBeUndefined();
    },
  );

  test('looks into the deck where the headline has none', () => {
    expect(figure('وداع Codex', 'في نحو 100 ورقة.')).toEqual({ value: '100', unit: 'ورقة' });
  });
});
