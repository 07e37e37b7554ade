import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivePage } from '../../../src/watch/archive-page.ts';

const PAGE = 'https://developers.openai.com/api/docs/deprecations';

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('archivePage', () => {
  it('gives the address of the copy that the archive names, in a header or by sending on', async () => {
    const copy = `/web/20261130054000/${PAGE}`;
    const named = await serve((request, response) => {
      expect(request.url).toBe(`/save/${PAGE}`);
      response.writeHead(200, { 'content-location': copy }).end();
    });
    expect(await archivePage(PAGE, named)).toBe(named + copy);
    const sent = await serve((request, response) => {
      if (request.url === copy) response.end();
      else response.writeHead(302, { location: copy }).end();
    });
    expect(await archivePage(PAGE, sent)).toBe(sent + copy);
  });

  it('makes up no address where the archive names none, names another page, or does not answer', async () => {
    const ok = await serve((_, response) => response.end());
    await expect(archivePage(PAGE, ok)).rejects.toThrow('names no copy');
    const other = await serve((_, response) =>
      response.writeHead(200, { 'content-location': '/web/20261130054000/https://x.example/' }).end(),
    );
    await expect(archivePage(PAGE, other)).rejects.toThrow('names no copy');
    const busy = await serve((_, response) => response.writeHead(503).end());
    await expect(archivePage(PAGE, busy)).rejects.toThrow(/503.*\n.*--archived/u);
    const silent = await serve(() => undefined);
    await expect(archivePage(PAGE, silent, 50)).rejects.toThrow('was not archived');
  });
});
