import type { ModelEntry } from '../../../src/schemas/model.ts';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { assembleRecord, type TimelineRecord } from '../../../src/timeline/record.ts';

export type Change = Partial<RetirementEntry['changes'][number]> &
  Pick<RetirementEntry['changes'][number], 'kind' | 'on'>;
export type Announced = Partial<Omit<RetirementEntry, 'items' | 'changes'>> & {
  items?: (Partial<RetirementEntry['items'][number]> & { name: string })[];
  changes?: Change[];
};

const source = { id: 'notice', url: 'https://openai.example/', publisher: 'OpenAI' };

/** An announcement of two items, `one` and `two`, for 2027-01-14, with what a test says otherwise. */
export function announce(fields: Announced = {}): RetirementEntry {
  const { items = [{ name: 'one' }, { name: 'two' }], changes = [], ...rest } = fields;
  return {
    id: '2026-10-14-api-pair',
    title: 'إيقاف النموذجين one وtwo',
    titleEn: 'one and two retired',
    announcedOn: '2026-10-14',
    surface: 'api',
    certainty: 'primary',
    conflicts: [],
    sources: [source],
    ...rest,
    items: items.map((item) => ({
      life: `${item.name}/api`,
      shutdownOn: '2027-01-14',
      replacements: [],
      ...item,
    })),
    changes: changes.map((change) => ({ note: 'GPT تغيّر.', sources: ['notice'], ...change })),
  };
}

/** The record of some announcements, with a model for every life that they name, on a day. */
export function recordOf(day: CalendarDay, ...retirements: RetirementEntry[]): TimelineRecord {
  const lives = new Set(retirements.flatMap(({ items }) => items.map(({ life }) => life)));
  const byModel = Map.groupBy(lives, (life) => life.split('/')[0]!);
  const models = [...byModel].map(([id, members]): ModelEntry => ({
    id,
    name: id,
    gender: 'masculine',
    kind: 'model',
    family: 'family',
    aliases: [],
    sources: [source],
    lives: members.map((life) => ({
      id: life.split('/')[1]!,
      surface: 'api',
      releasedSources: ['notice'],
      releasedOn: '2024-01-01',
      conflicts: [],
    })),
  }));
  return assembleRecord({ retirements, models, families: [{ id: 'family', name: 'Family' }] }, day);
}
