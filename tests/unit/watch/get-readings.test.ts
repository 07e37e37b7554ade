import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchPage } from '../../../src/watch/fetch-page.ts';
import { getReadings } from '../../../src/watch/get-readings.ts';
import { temporaryTree } from '../check/temporary-tree.ts';
import { serveLocally } from '../local-server.ts';

const options = { readOn: undefined, today: '2026-11-29' } as const;

/** Serves answers one after the other, the last one for ever; counts the requests. */
async function serve(...answers: readonly RequestListener[]): Promise<{ url: string; count: () => number }> {
  let count = 0;
  const url = await serveLocally((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)]!;
    count += 1;
    answer(request, response);
  });
  return { url: `${url}/deprecations.md`, count: () => count };
}

const page: RequestListener = (_, response) => response.end('# Deprecations');
const broken: RequestListener = (request) => request.destroy();
const status =
  (code: number): RequestListener =>
  (_, response) => {
    response.statusCode = code;
    response.end();
  };

describe('getReadings', () => {
  it('reads a page from an address, today, and says that it is a copy where it is not at its own', async () => {
    const { url } = await serve(page);
    expect(await getReadings([url], options)).toEqual([
      { from: url, text: '# Deprecations', readOn: '2026-11-29', via: `copy: ${url}` },
    ]);
  });

  it.each([
    ['a broken connection', broken],
    ['a server in trouble', status(503)],
    ['too many requests', status(429)],
  ])('tries once more after %s', async (_, answer) => {
    const { url, count } = await serve(answer, page);
    expect(await fetchPage(url)).toBe('# Deprecations');
    expect(count()).toBe(2);
  });

  it('gives up after the second time, and says what happened and what to do', async () => {
    const { url, count } = await serve(status(503));
    await expect(fetchPage(url)).rejects.toThrow(
      /deprecations\.md: the answer is 503 .*\n.*--from 2026-08-20\.md/u,
    );
    expect(count()).toBe(2);
  });

  it('waits before the second time as long as the host asks', async () => {
    const asked: number[] = [];
    const busy: RequestListener = (_, response) => {
      asked.push(performance.now());
      response.writeHead(429, { 'retry-after': '1' }).end();
    };
    const { url } = await serve(busy, (_, response) => {
      asked.push(performance.now());
      response.end('# Deprecations');
    });
    expect(await fetchPage(url)).toBe('# Deprecations');
    expect(asked[1]! - asked[0]!).toBeGreaterThan(990);
  });

  it('does not stay where the host asks to come back in an hour, and says so', async () => {
    const { url, count } = await serve(
      (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    await expect(fetchPage(url)).rejects.toThrow(
      '503 Service Unavailable, and asks to come back in 60 minutes',
    );
    expect(count()).toBe(1);
  });

  it('follows a page to where it has moved', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/new.md') response.end('# Deprecations');
      else response.writeHead(301, { location: '/new.md' }).end();
    });
    expect(await fetchPage(url)).toBe('# Deprecations');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks a page that is packed with %s, Arabic letters too', async (coding, pack) => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(pack('# إيقافات'.repeat(10_000)));
    });
    expect(await fetchPage(url)).toBe('# إيقافات'.repeat(10_000));
  });

  it('ends with a body that is far too large, packed or endless, and asks for no second one', async () => {
    const { url: packed, count } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    });
    await expect(fetchPage(packed)).rejects.toThrow('the answer is larger than 3 MB');
    expect(count()).toBe(1);
    const { url: endless } = await serve((_, response) => {
      const more = (): void => void response.write(Buffer.alloc(100_000, 'a'), () => setImmediate(more));
      more();
    });
    await expect(fetchPage(endless)).rejects.toThrow('the answer is larger than 3 MB');
  });

  it('does not wait for the end of a body that comes by drops', async () => {
    const { url } = await serve((_, response) => {
      response.write('# Depre');
    });
    await expect(fetchPage(url, 100)).rejects.toThrow('no answer within 0.1 seconds');
  });

  it('does not ask again for what is not there', async () => {
    const { url, count } = await serve(status(404), page);
    await expect(fetchPage(url)).rejects.toThrow('the answer is 404');
    expect(count()).toBe(1);
  });

  it('does not wait for ever', async () => {
    const { url } = await serve(() => undefined);
    await expect(fetchPage(url, 50)).rejects.toThrow('no answer within 0.05 seconds');
  });

  it('reads all pages of a folder, each on the day in its name', async () => {
    const folder = temporaryTree({
      '2026-08-20.md': 'b',
      '2026-02-26-copy.md': 'a',
      '2026-09.html': 'c',
      'note.txt': '',
    });
    const readings = await getReadings([folder], options);
    expect(readings.map(({ text, readOn, via }) => [text, readOn, via])).toEqual([
      ['a', '2026-02-26', 'saved copy: 2026-02-26-copy.md'],
      ['b', '2026-08-20', 'saved copy: 2026-08-20.md'],
      ['c', '2026-09', 'saved copy: 2026-09.html'],
    ]);
  });

  it('takes the day that is given before the one in the name, and today where there is neither', async () => {
    const folder = temporaryTree({ '2026-08-20.md': '', 'page.md': '' });
    const days = async (name: string, readOn?: '2026-08-21') =>
      (await getReadings([join(folder, name)], { ...options, readOn })).map((reading) => reading.readOn);
    expect(await days('2026-08-20.md', '2026-08-21')).toEqual(['2026-08-21']);
    expect(await days('2026-08-20.md')).toEqual(['2026-08-20']);
    expect(await days('page.md')).toEqual(['2026-11-29']);
  });

  it.each([
    ['a path that is not there', 'nothing.md', 'there is no file or folder'],
    ['a folder without pages', 'empty', 'holds no page'],
    ['a page without a day among others', 'undated', 'begin the name with the day'],
    ['a page of a day that does not exist', 'wrong', 'begin the name with the day'],
  ])('refuses %s', async (_, path, reason) => {
    const tree = temporaryTree({ 'empty/a.txt': '', 'undated/page.md': '', 'wrong/2026-02-30.md': '' });
    await expect(getReadings([join(tree, path)], options)).rejects.toThrow(reason);
  });

  it('names the copy that is given, or that a saved page names itself, in place of the file', async () => {
    const copy = 'https://web.archive.org/web/20260820000000/https://x.example/';
    const tree = temporaryTree({
      '2026-08-20.md': `<!-- archived: ${copy} -->\n# Deprecations`,
      '2026-08-21.md': `# Deprecations\n<!-- archived: ${copy} -->`,
    });
    const vias = (await getReadings([tree], options)).map(({ via }) => via);
    expect(vias).toEqual([`archived copy: ${copy}`, 'saved copy: 2026-08-21.md']);
    const given = await getReadings([join(tree, '2026-08-21.md')], { ...options, archived: copy });
    expect(given.map(({ via }) => via)).toEqual([`archived copy: ${copy}`]);
    await expect(getReadings([tree], { ...options, archived: copy })).rejects.toThrow('there are 2');
  });

  it('refuses one day for several pages', async () => {
    const tree = temporaryTree({ '2026-08-20.md': '', '2026-08-21.md': '' });
    await expect(getReadings([tree], { ...options, readOn: '2026-08-22' })).rejects.toThrow('there are 2');
  });
});
