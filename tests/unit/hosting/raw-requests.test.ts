import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../../src/hosting/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'uful-raw-'));
const dir = join(folder, 'dist');
const SECRET = 'what lies outside';
let server: SiteServer;
let port: number;

beforeAll(async () => {
  for (const name of ['about', 'name with space']) {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, name, 'index.html'), '<title>inside</title>');
  }
  writeFileSync(join(dir, 'index.html'), '<title>inside</title>');
  writeFileSync(join(dir, '404.html'), '<title>404</title>');
  writeFileSync(join(dir, '_redirects'), '/old/ /about/ 301\n');
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  server = await startServer({ dir });
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = (): Promise<Socket> =>
  new Promise((done, fail) => {
    const socket = connect({ port, host: 'localhost' }, () => done(socket));
    socket.once('error', fail);
  });

/** Sends bytes as they are, and returns all that comes back until the server ends, or is silent after its answer. */
async function send(bytes: string | Buffer): Promise<string> {
  const socket = await open();
  const chunks: Buffer[] = [];
  socket.on('error', () => {
    // The server may hang up on what it does not understand.
  });
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const silent = new Promise<void>((done) => {
    let timer: NodeJS.Timeout | undefined;
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      clearTimeout(timer);
      timer = setTimeout(done, 300);
    });
  });
  socket.write(bytes);
  await Promise.race([closed, silent, wait(10_000)]);
  socket.destroy();
  return Buffer.concat(chunks).toString('latin1');
}

const get = (target: string, head = 'Host: localhost\r\n', version = '1.1'): Promise<string> =>
  send(`GET ${target} HTTP/${version}\r\n${head}Connection: close\r\n\r\n`);
const statusOf = (answer: string): number => Number(/^HTTP\/1\.[01] (\d{3})/u.exec(answer)?.[1] ?? 0);
const locationOf = (answer: string): string | undefined => /^location: (.*)\r$/imu.exec(answer)?.[1];

/** The server is there, and as it was. */
async function expectWell(): Promise<void> {
  const answer = await get('/about/');
  expect([statusOf(answer), answer.includes('inside')]).toEqual([200, true]);
}

const dots = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '..;',
  '\uFF0E\uFF0E',
  '....',
];
const slashes = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '//'];

describe('the preview server', () => {
  test('gives nothing from outside its folder, however the way there is written', async () => {
    const ways = dots.flatMap((up) =>
      slashes.flatMap((slash) => [`/${up}${slash}secret.txt`, `/about/${up}${slash}${up}${slash}secret.txt`]),
    );
    const answers = await Promise.all(
      [...ways, `/${folder}/secret.txt`, `file://${folder}/secret.txt`, '/../secret.txt%00.html'].map((way) =>
        get(way),
      ),
    );
    expect(answers.filter((answer) => answer.includes(SECRET))).toEqual([]);
    expect(new Set(answers.map(statusOf))).toEqual(new Set([400, 404]));
    await expectWell();
  });

  test.each([
    '/%00',
    '/about/%00',
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/%FF%FE',
    '/a\u0000b',
    '/\u0001',
    '/?%',
    '/about/?%00',
    '*',
    'about/',
    '?',
    '#',
    '/about/#x',
    '/name%20with%20space/',
  ])('answers the address %j, and goes on', async (target) => {
    expect([200, 308, 400, 404, 405]).toContain(statusOf(await get(target)));
    await expectWell();
  });

  test('refuses an address of 100 KB, and answers one of 30', async () => {
    expect(statusOf(await get(`/${'a'.repeat(100 * 1024)}`))).toBe(431);
    expect(statusOf(await get(`/?q=${'%D8%A3'.repeat(5000)}`))).toBe(200);
    await expectWell();
  });

  test('sends nobody to another host', async () => {
    for (const target of [
      '//example.org',
      '//example.org/',
      '//example.org/about',
      '/\\example.org/about',
      '/%2Fexample.org/about',
      '/%5Cexample.org/about',
      '///example.org/about',
      'http://example.org/about',
      'http://example.org//evil/about',
      '/about?//example.org',
      '/about%0d%0aLocation:%20https://example.org/',
      '/old/',
    ]) {
      for (const head of [
        'Host: localhost\r\n',
        'Host: example.org\r\n',
        'Host: evil@example.org:99999\r\n',
      ]) {
        const location = locationOf(await get(target, head));
        if (location === undefined) continue;
        expect([target, new URL(location, server.url).origin]).toEqual([target, new URL(server.url).origin]);
      }
    }
  });

  test('keeps the query of a former address', async () => {
    expect(locationOf(await get('/old/?utm=1'))).toBe('/about/?utm=1');
    expect(locationOf(await get('/old/'))).toBe('/about/');
  });

  test('takes one Host, and none from HTTP/1.0', async () => {
    expect(statusOf(await get('/', ''))).toBe(400);
    expect(statusOf(await get('/', 'Host: a\r\nHost: b\r\n'))).toBe(400);
    expect(statusOf(await get('/', '', '1.0'))).toBe(200);
    expect(statusOf(await get('/', 'Host: localhost\r\n', '9.9'))).toBe(400);
    expect([200, 400]).toContain(statusOf(await send('GET /\r\n\r\n')));
    await expectWell();
  });

  test.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40\r\n', 'abcd'],
    [
      'a length and chunks',
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
      '0\r\n\r\nGET /hidden HTTP/1.1\r\nHost: a\r\n\r\n',
    ],
    ['chunks that are none', 'Transfer-Encoding: chunked\r\n', 'zz\r\n'],
    ['a coding that is no last one', 'Transfer-Encoding: chunked, gzip\r\n', '0\r\n\r\n'],
    ['a folded line', 'X-A: b\r\n c: d\r\nTransfer-Encoding : chunked\r\n', '0\r\n\r\n'],
    ['a length that is no number', 'Content-Length: +4\r\n', 'abcd'],
  ])('lets no second request hide behind %s', async (_, head, body) => {
    const answer = await send(`POST / HTTP/1.1\r\nHost: localhost\r\n${head}\r\n${body}`);
    expect(answer.match(/^HTTP\/1\.1 \d{3}/gmu) ?? []).toHaveLength(1);
    expect([400, 405]).toContain(statusOf(answer));
    await expectWell();
  });

  test('answers while 300 connections send nothing, or a line a time', async () => {
    const sockets = await Promise.all(Array.from({ length: 300 }, open));
    for (const [index, socket] of sockets.entries()) {
      socket.on('error', () => undefined);
      if (index % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    }
    await expectWell();
    for (const socket of sockets) socket.destroy();
    await expectWell();
  });
});
