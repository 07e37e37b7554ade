import { retirementSchema } from '../schemas/retirement.ts';
import { noticeRange } from '../timeline/notice-range.ts';
import { deriveItemStanding } from '../timeline/item-standing.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { Place } from '../content/tree.ts';
import { checkContradictions } from './contradictions.ts';
import { formatField, type Finding } from './problem.ts';
import { toFields, toList } from './references.ts';

/** So late that every change is known. */
const LAST_DAY: CalendarDay = '2999-12-31';

/** A day at the end of a name, as dated snapshots bear it. */
const DATED = /-\d{4}-\d{2}-\d{2}$/u;

/**
 * Finds where a file of the record or the sources of an article say more, or other, than they know: a title's notice
 * against the computed one, a return that no change tells of, a snapshot that would end its alias, a copy without its
 * address.
 */
export function checkRecord(place: Place, data: unknown, lineOf: (path: PropertyKey[]) => number): Finding[] {
  const findings: Finding[] = [];
  const report = (path: PropertyKey[], message: string): void => {
    findings.push({ line: lineOf(path), field: formatField(path), message });
  };
  if (['article', 'retirement', 'model'].includes(place)) checkCopies(data, report);
  if (place === 'retirement') checkRetirement(data, report);
  checkContradictions(place, data, report);
  return findings;
}

type Report = (path: PropertyKey[], message: string) => void;

/** OpenAI's page of deprecations overwrites its past: what was read of it on a day is to be read in a copy. */
function checkCopies(data: unknown, report: Report): void {
  for (const [index, source] of toList(toFields(data)['sources']).entries()) {
    const { url, date, via, offline } = toFields(source);
    const isPage = typeof url === 'string' && /openai\.com\/(?:api\/)?docs\/deprecations$/u.test(url);
    if (!isPage || date === undefined || via !== undefined || offline !== undefined) continue;
    report(
      ['sources', index, 'via'],
      'is missing: a page that overwrites its past is cited with the copy that was read',
    );
  }
}

function checkRetirement(data: unknown, report: Report): void {
  const parsed = retirementSchema.safeParse(data);
  if (!parsed.success) return;
  const retirement = parsed.data;
  const standings = retirement.items.map((item) => deriveItemStanding(item, retirement, LAST_DAY));
  const notice = noticeRange(standings.map(({ noticeDays }) => noticeDays));
  const stated = /بمهلة(?:[ \u00A0]نحو)?[ \u00A0](\d+)[ \u00A0]يوم/u.exec(retirement.title);
  if (stated) {
    const days = Number(stated[1]);
    if (notice?.shortest !== days || notice.longest !== days) {
      const computed = notice ? `${notice.shortest} to ${notice.longest}` : 'unknown';
      report(['title'], `says ${days} days of notice, and the dates give ${computed}; take the number out`);
    }
  }
  for (const [index, change] of retirement.changes.entries()) {
    if (
      change.kind === 'noted' &&
      /(?<![\p{L}\p{M}])(?:عاد|عادت|أُعيد|أُعيدت)(?![\p{L}\p{M}])/u.test(change.note)
    ) {
      report(
        ['changes', index, 'kind'],
        'tells of a return; write "reversed", so that the states say so too',
      );
    }
  }
  for (const [index, item] of retirement.items.entries()) {
    const [model] = item.life.split('/');
    const isOwn = model === item.name.toLowerCase().replaceAll('.', '-');
    if (!DATED.test(item.name) || isOwn || item.scope !== undefined || (item.aliases ?? []).length > 0)
      continue;
    report(
      ['items', index, 'scope'],
      `is missing: "${item.name}" is a dated snapshot of "${model}"; write "snapshot", or under "aliases" the general name that the notice gives`,
    );
  }
}
