import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { ask } from '../ask.ts';
import { checkHost } from '../check-host.ts';
import { firstFile, type ServedSite } from '../served-site.ts';

/** How files travel: packed, in parts, or not again. */
export function checkTransfer({ host, site, at }: ServedSite): void {
  const expectPacked = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      const plain = await ask(at(path), { 'accept-encoding': 'identity' });
      expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
      const small = await ask(at(path), { 'accept-encoding': 'gzip' });
      expect([path, small.headers['content-encoding']]).toEqual([path, 'gzip']);
      expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    }
  };

  checkHost(host, 'textPacking', 'compresses pages, scripts, styles, RSS and JSON', async () => {
    const script = firstFile(site, /^_astro\/.*\.js$/u);
    const style = firstFile(site, /^_astro\/.*\.css$/u);
    await expectPacked([
      '',
      'articles/gpt-4o-petition/',
      script,
      style,
      'rss.xml',
      'api/v1/retirements.json',
    ]);
    const { headers } = await ask(at(''), { 'accept-encoding': 'gzip, deflate, br, zstd' });
    return headers['content-encoding'] === 'gzip' ? 'gzip' : `gzip, ${headers['content-encoding']}`;
  });

  checkHost(host, 'dataPacking', 'compresses JSON Feed, calendars and tables', async () => {
    await expectPacked(['feed.json', 'timeline/calendar.ics', 'api/v1/shutdowns.csv']);
  });

  checkHost(host, 'packedAlone', 'leaves what is packed as it is', async () => {
    for (const pattern of [/^pagefind\/index\//u, /^_astro\/.*\.woff2$/u, /\/card\.png$/u]) {
      const file = firstFile(site, pattern);
      const { headers, body } = await ask(at(file), { 'accept-encoding': 'gzip, br, zstd' });
      expect([file, headers['content-encoding']]).toEqual([file, undefined]);
      expect(body.equals(readFileSync(join(site.folder, file)))).toBe(true);
    }
  });

  for (const [feature, coding] of [
    ['again', 'identity'],
    ['packedAgain', 'gzip'],
  ] as const) {
    checkHost(host, feature, `answers 304 to who has the page already (${coding})`, async () => {
      const { headers } = await ask(at(''), { 'accept-encoding': coding });
      expect(headers['etag']).toBeDefined();
      const again = await ask(at(''), { 'accept-encoding': coding, 'if-none-match': headers['etag']! });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });
  }

  checkHost(host, 'head', 'answers HEAD without a body', async () => {
    const { status, headers, body } = await ask(at(''), {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers['content-type']).toMatch(/^text\/html/u);
  });

  checkHost(host, 'range', 'sends the part of a file that is asked for, or all of it', async () => {
    const file = firstFile(site, /^articles\/.*\/card\.png$/u);
    const whole = readFileSync(join(site.folder, file));
    const { status, headers, body } = await ask(at(file), { range: 'bytes=100-299' });
    if (status === 206) {
      expect(headers['content-range']).toBe(`bytes 100-299/${whole.length}`);
      expect(body.equals(whole.subarray(100, 300))).toBe(true);
      return '206';
    }
    expect([status, body.equals(whole)]).toEqual([200, true]);
    return 'all of it';
  });

  checkHost(
    host,
    'refusedRange',
    'keeps a refused part of a file from living as long as the file',
    async () => {
      const { status, headers, body } = await ask(at(firstFile(site, /^_astro\/.*\.js$/u)), {
        range: 'bytes=99999999-',
      });
      if (status === 416) expect(headers['cache-control']).toBe('no-store');
      else expect([status, body.length > 0]).toEqual([200, true]);
      return status === 416 ? '416' : 'all of it';
    },
  );
}
