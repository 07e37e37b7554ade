import type { ModelEntry } from '../schemas/model.ts';
import type { ChangeEntry, RetirementEntry } from '../schemas/retirement.ts';
import type { RecordSource } from '../schemas/source.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { assembleRecord, type TimelineRecord } from '../timeline/record.ts';

/**
 * A small record of things that do not exist, with one announcement in each state, and one of ChatGPT, on a day that stays:
 * the page of parts shows it, and pictures of that page are compared from build to build.
 */
const DAY: CalendarDay = '2026-11-29';

const notice: RecordSource = {
  id: 'notice',
  url: 'https://example.org/notice',
  publisher: 'Example',
  title: 'A notice that does not exist',
  date: '2026-06-11',
};
const press: RecordSource = {
  id: 'press',
  publisher: 'مصدر مثالي',
  offline: 'لا عنوان له، لأنه مثال.',
  date: '2026-06',
};

const change = (
  kind: ChangeEntry['kind'],
  on: ChangeEntry['on'],
  rest: Partial<ChangeEntry> = {},
): ChangeEntry => ({ kind, on, note: 'جملة تقول ما تغيّر.', sources: ['notice'], ...rest });

const announce = (
  name: string,
  title: string,
  rest: Pick<RetirementEntry, 'announcedOn'> & Partial<RetirementEntry>,
): RetirementEntry => ({
  id: `${rest.announcedOn}-${rest.surface ?? 'api'}-${name}`,
  title,
  titleEn: `${name}, an example`,
  surface: 'api',
  certainty: 'primary',
  items: [{ name, life: `${name}/api`, replacements: [] }],
  changes: [],
  conflicts: [],
  sources: [notice, press],
  ...rest,
});

const item = (name: string, shutdownOn?: CalendarDay): RetirementEntry['items'][number] => ({
  name,
  life: `${name}/api`,
  shutdownOn,
  replacements: [
    { listedOn: '2026-06-11', name: 'sample-next' },
    { listedOn: '2026-09-01', name: 'sample-after' },
  ],
});

const retirements: RetirementEntry[] = [
  announce('sample-a', 'إيقاف sample-a في موعد قريب', {
    announcedOn: '2026-06-11',
    items: [item('sample-a', '2026-10-01')],
    changes: [change('postponed', '2026-08-01', { to: '2026-12-11' })],
    conflicts: [
      {
        about: 'announcedOn',
        claims: [
          { value: '2026-06-10', sources: ['press'] },
          { value: '2026-06-11', sources: ['notice'] },
        ],
        note: 'جملة تقول أين يختلف المصدران.',
      },
    ],
  }),
  announce('sample-b', 'إيقاف sample-b، وبقاء sample-c بعد اعتراض مستخدميه', {
    announcedOn: '2026-05-02',
    items: [item('sample-b', '2027-05-02'), item('sample-c', '2027-05-02')],
    changes: [change('reversed', '2026-07-01', { items: ['sample-c'] })],
  }),
  announce('sample-d', 'إيقاف sample-d بلا موعد', { announcedOn: '2026-04-01' }),
  announce('sample-e', 'إيقاف sample-e، وبقاء sample-f', {
    announcedOn: '2026-01-15',
    items: [item('sample-e', '2026-02-15'), item('sample-f', '2026-02-15')],
    changes: [change('reversed', '2026-02-01', { items: ['sample-f'] })],
  }),
  announce('sample-c', 'إيقاف sample-c في ChatGPT وحده', {
    announcedOn: '2025-11-12',
    surface: 'chatgpt',
    items: [{ ...item('sample-c', '2026-02-13'), life: 'sample-c/chatgpt' }],
    changes: [change('carried-out', '2026-02-13')],
  }),
  announce('sample-g', 'إيقاف sample-g يوم إعلانه', {
    announcedOn: '2025-08-07',
    items: [item('sample-g', '2025-08-07')],
    changes: [change('carried-out', '2025-08-07')],
  }),
  announce('sample-h', 'عودة sample-h بعد خمسة أيام', {
    announcedOn: '2025-03-01',
    items: [item('sample-h', '2025-03-10')],
    changes: [change('carried-out', '2025-03-10'), change('reversed', '2025-03-15')],
  }),
  announce('sample-i', 'التراجع عن إيقاف sample-i', {
    announcedOn: '2024-10-01',
    items: [item('sample-i', '2025-01-01')],
    changes: [change('reversed', '2024-12-01')],
  }),
];

const models = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter, index): ModelEntry => ({
  id: `sample-${letter}`,
  name: `sample-${letter}`,
  gender: 'masculine',
  kind: 'model',
  family: index < 5 ? 'first' : 'second',
  aliases: [`sample-${letter}-2024-0${index + 1}-01`],
  lives: (letter === 'c' ? (['api', 'chatgpt'] as const) : (['api'] as const)).map((surface) => ({
    id: surface,
    surface,
    releasedOn: `2024-${`0${index + 1}` as `${number}`}-01`,
    releasedCertainty: 'primary',
    releasedSources: ['notice'],
    conflicts: [],
  })),
  sources: [notice],
}));

export const sampleRecord: TimelineRecord = assembleRecord(
  {
    retirements,
    models,
    families: [
      { id: 'first', name: 'العائلة الأولى' },
      { id: 'second', name: 'العائلة الثانية' },
    ],
  },
  DAY,
);
