import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface StockRetirement {
  id: string;
  announcedOn: string;
  /** Ids of the models that it retires. */
  models: string[];
  sources: { url: string; publisher: string; title: string }[];
}

/** What generated articles can be about: all of it stands in the site's own content. */
export interface RecordStock {
  topics: string[];
  retirements: StockRetirement[];
}

interface RetirementFile {
  id: string;
  announcedOn: string | Date;
  items: { life?: string }[];
  sources: { url?: string; publisher: string; title?: string }[];
}

export function readRecordStock(contentDir: string): RecordStock {
  const files = (place: string): string[] =>
    readdirSync(join(contentDir, place))
      .filter((file) => file.endsWith('.yml'))
      .sort();
  return {
    topics: files('topics').map((file) => file.replace(/\.yml$/u, '')),
    retirements: files('retirements').map((file) => {
      const text = readFileSync(join(contentDir, 'retirements', file), 'utf8');
      const { id, announcedOn, items, sources } = parse(text, { schema: 'failsafe' }) as RetirementFile;
      return {
        id,
        // A month alone begins after all of its days, so that no article is older than what it is about.
        announcedOn: String(announcedOn).padEnd(10, '-31'),
        models: [...new Set(items.flatMap(({ life }) => life?.split('/')[0] ?? []))],
        sources: sources.flatMap(({ url, publisher, title }) =>
          url && title ? [{ url, publisher, title }] : [],
        ),
      };
    }),
  };
}
