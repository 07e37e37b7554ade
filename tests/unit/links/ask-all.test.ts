import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/links/answer.ts';
import { askAll, type Politeness } from '../../../src/links/ask-all.ts';
import { serveAnswers, status } from './local-site.ts';

const PAUSE = 40;

async function ask(
  addresses: readonly string[],
  politeness: Partial<Politeness> = {},
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const manners = { userAgent: 'UfulLinkCheck/1.0 (+https://uful.example/)', timeout: 2_000, pause: PAUSE };
  await askAll(addresses, { ...manners, ...politeness }, (address, answer) => answers.set(address, answer));
  return answers;
}

describe('askAll', () => {
  it('tells pages that are there from those that are gone, that refuse robots, and that fail', async () => {
    const { url, seen } = await serveAnswers({
      '/there': status(200),
      '/gone': status(410),
      '/forbidden': status(403),
      '/too-many': status(429),
      '/broken': status(503),
    });
    const paths = ['/there', '/missing', '/gone', '/forbidden', '/too-many', '/broken'];
    const answers = await ask(paths.map((path) => url + path));
    expect([...answers].map(([address, answer]) => [address.slice(url.length), answer])).toEqual([
      ['/there', { standing: 'there', status: 200 }],
      ['/missing', { standing: 'gone', status: 404 }],
      ['/gone', { standing: 'gone', status: 410 }],
      ['/forbidden', { standing: 'refused', status: 403 }],
      ['/too-many', { standing: 'refused', status: 429 }],
      ['/broken', { standing: 'unreached', status: 503 }],
    ]);
    // By HEAD, then by GET where that gave no page; after "too many requests" not once more.
    const methodsOf = (path: string): string[] =>
      seen.filter((one) => one.path === path).map((one) => one.method);
    expect(methodsOf('/there')).toEqual(['HEAD']);
    expect(methodsOf('/missing')).toEqual(['HEAD', 'GET']);
    expect(methodsOf('/too-many')).toEqual(['HEAD']);
    expect(new Set(seen.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['UfulLinkCheck/1.0 (+https://uful.example/)']),
    );
  });

  it('takes a page for there when it is given by GET alone', async () => {
    const { url } = await serveAnswers({
      '/page': (request, response) =>
        void response
          .writeHead(request.method === 'GET' ? 200 : 405)
          .end(request.method === 'GET' ? 'x' : ''),
    });
    expect(await ask([`${url}/page`])).toEqual(
      new Map([[`${url}/page`, { standing: 'there', status: 200 }]]),
    );
  });

  it('says where an address leads, and that it has moved where that is to last', async () => {
    const { url } = await serveAnswers({
      '/old': status(301, { location: '/new' }),
      '/for-now': status(302, { location: '/new' }),
      '/to-nothing': status(301, { location: '/nothing' }),
      '/round': status(302, { location: '/round' }),
      '/new': status(200),
    });
    const answers = await ask(['/old', '/for-now', '/to-nothing', '/round'].map((path) => url + path));
    expect(answers.get(`${url}/old`)).toEqual({ standing: 'moved', status: 200, to: `${url}/new` });
    expect(answers.get(`${url}/for-now`)).toEqual({ standing: 'there', status: 200, to: `${url}/new` });
    expect(answers.get(`${url}/to-nothing`)).toMatchObject({ standing: 'gone', status: 404 });
    expect(answers.get(`${url}/round`)).toMatchObject({ standing: 'unreached' });
  });

  it('makes one request at a time to a host, with a pause between two', async () => {
    const { url, seen } = await serveAnswers({ '/a': status(200), '/b': status(200), '/c': status(200) });
    await ask(['/a', '/b', '/c'].map((path) => url + path));
    const times = seen.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
    expect(times).toHaveLength(3);
    // A timer may be early by a millisecond.
    for (const [place, at] of times.slice(1).entries()) expect(at - times[place]!).toBeGreaterThan(PAUSE - 2);
  });

  it('waits as long as a host asks with Retry-After, with all that it has to ask there, and then asks once more', async () => {
    let count = 0;
    const { url, seen } = await serveAnswers({
      '/busy': (_request, response) => {
        count += 1;
        if (count === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.writeHead(200).end();
      },
      '/next': status(200),
    });
    const answers = await ask([`${url}/busy`, `${url}/next`]);
    expect([...answers.values()].map(({ standing }) => standing)).toEqual(['there', 'there']);
    const times = seen.filter(({ path }) => path === '/busy').map(({ at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThan(990);
  });

  it('takes a host that asks for an hour, or again and again, for one that refuses', async () => {
    const { url, seen } = await serveAnswers({
      '/hour': status(429, { 'retry-after': '3600' }),
      '/again': status(429, { 'retry-after': '0' }),
    });
    const answers = await ask([`${url}/hour`, `${url}/again`]);
    expect([...answers.values()].map(({ standing }) => standing)).toEqual(['refused', 'refused']);
    const count = (path: string): number => seen.filter((one) => one.path === path).length;
    expect([count('/hour'), count('/again')]).toEqual([1, 2]);
  });

  it('reads no body, however long', async () => {
    let sent = 0;
    const { url } = await serveAnswers({
      '/endless': (request, response) => {
        if (request.method === 'HEAD') return void response.writeHead(405).end();
        const more = (): void => {
          if (response.destroyed || sent > 50_000_000) return;
          sent += 100_000;
          response.write(Buffer.alloc(100_000), () => setImmediate(more));
        };
        more();
      },
    });
    expect((await ask([`${url}/endless`])).get(`${url}/endless`)).toMatchObject({ standing: 'there' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('leaves alone what robots.txt asks robots to leave, and waits as long as it asks', async () => {
    const { url, seen } = await serveAnswers({
      '/robots.txt': (_request, response) =>
        void response.end('User-agent: *\nDisallow: /private\nCrawl-delay: 0.2\n'),
      '/private/page': status(200),
      '/a': status(200),
      '/b': status(200),
    });
    const answers = await ask(['/private/page', '/a', '/b'].map((path) => url + path));
    expect(answers.get(`${url}/private/page`)).toEqual({ standing: 'unasked' });
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b']);
    expect(seen[2]!.at - seen[1]!.at).toBeGreaterThan(195);
  });

  it('asks nothing of a host whose robots.txt fails', async () => {
    const { url, seen } = await serveAnswers({ '/robots.txt': status(500), '/a': status(200) });
    expect((await ask([`${url}/a`])).get(`${url}/a`)).toEqual({ standing: 'unasked' });
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('gives up on a page that does not answer in time, and on a host that is not there', async () => {
    const { url } = await serveAnswers({ '/slow': () => undefined });
    const { url: closed } = await serveAnswers({});
    const nobody = closed.replace(/:\d+$/u, ':1');
    const answers = await ask([`${url}/slow`, `${nobody}/a`], { timeout: 300 });
    expect(answers.get(`${url}/slow`)).toEqual({ standing: 'unreached', reason: 'no answer within 0.3 s' });
    expect(answers.get(`${nobody}/a`)).toMatchObject({ standing: 'unreached' });
  });
});
