import { writeCsv } from './csv.ts';
import type { RetirementData } from './retirement-schema.ts';

const HEADER = [
  ...['item', 'item_ar', 'model_id', 'life', 'surface', 'state', 'state_as_of'],
  ...['announced_on', 'first_shutdown_on', 'shutdown_on', 'notice_days'],
  ...['replacement', 'replacement_listed_on', 'retirement_id', 'title_ar', 'title_en', 'url'],
];

/**
 * The shutdowns as CSV for spreadsheets, one line for each item of each announcement. New columns may only be added at
 * the end (docs/contracts/api.md).
 */
export function writeShutdownsCsv(retirements: readonly RetirementData[]): string {
  const rows = retirements.flatMap(({ id, title, url, surface, items }) =>
    items.map((item) => {
      const replacement = item.replacements.at(-1);
      return [
        ...[
          item.name,
          item.label,
          item.model.id,
          item.life,
          surface.value,
          item.state.value,
          item.state.asOf,
        ],
        ...[item.announcedOn, item.firstShutdownOn, item.removedAgainOn ?? item.shutdownOn, item.noticeDays],
        ...[replacement?.name, replacement?.listedOn, id, title.ar, title.en, url],
      ];
    }),
  );
  return writeCsv(HEADER, rows);
}
