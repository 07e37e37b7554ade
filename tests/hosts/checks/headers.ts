import { expect } from 'vitest';
import { headersAt } from '../../../src/hosting/header-patterns.ts';
import { defaultCaching, headersFor } from '../../../src/hosting/headers.ts';
import { mediaType } from '../../../src/hosting/media-types.ts';
import { ask, type Answer } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import type { FeatureName } from '../features.ts';
import { firstFile, type ServedSite } from '../served-site.ts';

const rules = headersFor({ preview: false });

/** A file of every kind that hosts may treat differently. */
const KINDS = [
  /^index\.html$/u,
  /^articles\/gpt-4o-petition\/index\.html$/u,
  /^timeline\/index\.html$/u,
  /^models\/gpt-4o\/index\.html$/u,
  /^rss\.xml$/u,
  /^feed\.json$/u,
  /^sitemap-index\.xml$/u,
  /^timeline\/calendar\.ics$/u,
  /^models\/gpt-4o\/badge\.svg$/u,
  /^api\/v1\/retirements\.json$/u,
  /^api\/v1\/shutdowns\.csv$/u,
  /^_astro\/.*\.js$/u,
  /^_astro\/.*\.css$/u,
  /^_astro\/.*\.woff2$/u,
  /^articles\/.*\/card\.png$/u,
  /^pagefind\/search\.json$/u,
  /^pagefind\/index\//u,
  /^pagefind\/fragment\//u,
  /^pagefind\/words\//u,
  /^robots\.txt$/u,
  /^favicon\.ico$/u,
  /^icon\.svg$/u,
  /^icon-192\.png$/u,
  /^manifest\.webmanifest$/u,
  /^worker\.js$/u,
];

/** The headers that each of these features is about. */
const ABOUT: Readonly<Partial<Record<FeatureName, readonly string[]>>> = {
  headers: [...headersAt(rules, '/').keys()],
  sharing: ['access-control-allow-origin', 'cross-origin-resource-policy'],
  caching: ['cache-control'],
  charset: ['content-type'],
};

/** Hosts write the same value with other spaces and capitals. */
const plain = (value: string | undefined): string => (value ?? '').toLowerCase().replaceAll(/\s/gu, '');

/** The media type alone, scripts by the one name that RFC 9239 leaves them. */
const typeOf = (value: string | undefined): string =>
  plain(value).split(';')[0]!.replace('application/javascript', 'text/javascript');

/** What every answer says of itself. */
export function checkHeaders({ host, site, at }: ServedSite): void {
  const eachKind = async (look: (path: string, answer: Answer, file: string) => void): Promise<void> => {
    for (const kind of KINDS) {
      const file = firstFile(site, kind);
      const path = file.replace(/(?:^|(?<=\/))index\.html$/u, '');
      look(path, await ask(at(path)), file);
    }
  };
  /** What our rules say of a file, by the names of a feature's headers. */
  const wanted = (path: string, file: string): Map<string, string> =>
    new Map([
      ['cache-control', defaultCaching],
      ['content-type', mediaType(file)],
      ...headersAt(rules, `/${path}`),
    ]);

  checkHost(host, 'types', 'answers every kind of file with its media type', async () => {
    const wrong: string[] = [];
    await eachKind((path, { status, headers }, file) => {
      const type = wanted(path, file).get('content-type');
      if (status !== 200) wrong.push(`${path}: ${status}`);
      else if (typeOf(headers['content-type']) !== typeOf(type))
        wrong.push(`${path}: ${headers['content-type']} and not ${type}`);
    });
    expect(wrong).toEqual([]);
  });

  for (const [feature, names] of Object.entries(ABOUT) as [FeatureName, string[]][]) {
    checkHost(host, feature, `answers every kind of file with the right ${names.join(', ')}`, async () => {
      const wrong: string[] = [];
      await eachKind((path, { headers }, file) => {
        const right = wanted(path, file);
        for (const name of names.filter((one) => right.has(one)))
          if (plain(headers[name]) !== plain(right.get(name)))
            wrong.push(`${path}: ${name}: ${headers[name]} and not ${right.get(name)}`);
      });
      expect(wrong).toEqual([]);
    });
  }

  const missing = ['nowhere/', '_astro/gone.0123abcd.js', 'pagefind/index/gone.pf_index', 'api/v1/gone.json'];

  checkHost(host, 'headers', 'gives errors and redirects the policy too', async () => {
    for (const path of [...missing, 'timeline']) {
      const { headers } = await ask(at(path));
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        headersAt(rules, '/').get('content-security-policy'),
      ]);
    }
  });

  checkHost(host, 'errorCaching', 'lets no error live', async () => {
    for (const path of missing) {
      const { headers } = await ask(at(path));
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  checkHost(host, 'errorAsFile', 'says of an error nothing that is said of a file', async () => {
    for (const path of missing) {
      const { headers } = await ask(at(path));
      expect([path, typeOf(headers['content-type'])]).toEqual([path, 'text/html']);
      for (const name of ABOUT.sharing!) expect([path, name, headers[name]]).toEqual([path, name, undefined]);
    }
  });
}
