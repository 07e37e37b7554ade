import type { BuiltSite } from '../support/built-site.ts';

/** What a document of the data holds, without its envelope. */
export function readJson<T>(site: Pick<BuiltSite, 'read'>, file: string): T {
  return (JSON.parse(site.read(file)) as { data: T }).data;
}
