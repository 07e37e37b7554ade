import type { Dataset } from 'schema-dts';
import type { CalendarDate, CalendarDay } from '../../calendar/calendar-day.ts';

/** The description of the record as a dataset. */
export interface DatasetText {
  name: string;
  alternateName: string;
  description: string;
  keywords: readonly string[];
  language: string;
  publisher: string;
  /** Full addresses on the published site. */
  url: string;
  homeUrl: string;
  files: readonly { type: string; url: string }[];
  /** The first announcement, and the last change of the record. */
  from: CalendarDate;
  changedOn: CalendarDay;
}

/** The record as structured data for dataset search engines (schema.org `Dataset`). */
export function toDataset(text: DatasetText): Dataset {
  const publisher = { '@type': 'NewsMediaOrganization', name: text.publisher, url: text.homeUrl } as const;
  return {
    '@type': 'Dataset',
    '@id': `${text.url}#dataset`,
    name: text.name,
    alternateName: text.alternateName,
    description: text.description,
    url: text.url,
    inLanguage: text.language,
    keywords: text.keywords,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    dateModified: text.changedOn,
    temporalCoverage: `${text.from}/..`,
    distribution: text.files.map(({ type, url }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: url,
    })),
  };
}
