import { describe, expect, it } from 'vitest';
import { archiveFound, archivePage } from '../../../src/watch/archive-page.ts';
import { serveLocally } from '../local-server.ts';

const PAGE = 'https://developers.openai.com/api/docs/deprecations';

describe('archivePage', () => {
  it('gives the address of the copy that the archive names, in a header or by sending on', async () => {
    const copy = `/web/20261130054000/${PAGE}`;
    const named = await serveLocally((request, response) => {
      expect(request.url).toBe(`/save/${PAGE}`);
      response.writeHead(200, { 'content-location': copy }).end();
    });
    expect(await archivePage(PAGE, { archive: named })).toBe(named + copy);
    const sent = await serveLocally((request, response) => {
      if (request.url === copy) response.end();
      else response.writeHead(302, { location: copy }).end();
    });
    expect(await archivePage(PAGE, { archive: sent })).toBe(sent + copy);
  });

  it('makes up no address where the archive names none, names another page, or does not answer', async () => {
    const ok = await serveLocally((_, response) => response.end());
    await expect(archivePage(PAGE, { archive: ok })).rejects.toThrow('names no copy');
    const other = await serveLocally((_, response) =>
      response.writeHead(200, { 'content-location': '/web/20261130054000/https://x.example/' }).end(),
    );
    await expect(archivePage(PAGE, { archive: other })).rejects.toThrow('names no copy');
    const busy = await serveLocally((_, response) => response.writeHead(503).end());
    await expect(archivePage(PAGE, { archive: busy })).rejects.toThrow(/503.*\n.*--archived/u);
    const silent = await serveLocally(() => undefined);
    await expect(archivePage(PAGE, { archive: silent, timeout: 50 })).rejects.toThrow(
      'was not archived (no answer within 0.05 seconds)',
    );
  });
});

describe('archiveFound', () => {
  it('asks for the pages on which something was found, and of these for those read at their own addresses', async () => {
    const help = 'https://help.openai.com/en/articles/6825453-chatgpt-release-notes';
    const reading = (from: string, via?: string) => ({
      from,
      text: '',
      readOn: '2026-11-29' as const,
      via,
    });
    const found = [reading(`${PAGE}.md`), reading('2026-11-29.md'), reading('https://x.example/', 'copy: x')];
    const quiet = reading(help);
    const asked: string[] = [];
    const archive = await serveLocally((request, response) => {
      asked.push(request.url!);
      response
        .writeHead(200, { 'content-location': request.url!.replace('/save/', '/web/20261129000000/') })
        .end();
    });
    const tell = (): never => expect.unreachable();
    const after = await archiveFound([...found, quiet], found, tell, { archive });
    expect(asked).toEqual([`/save/${PAGE}`]);
    expect(after.map(({ via }) => via)).toEqual([
      `archived copy: ${archive}/web/20261129000000/${PAGE}`,
      undefined,
      'copy: x',
      undefined,
    ]);
  });

  it('leaves a page that cannot be archived without a copy, and tells why', async () => {
    const help = 'https://help.openai.com/en/articles/6825453-chatgpt-release-notes';
    const reading = { from: help, text: '', readOn: '2026-11-29' as const, via: undefined };
    const archive = await serveLocally((_, response) => response.writeHead(503).end());
    const told: string[] = [];
    expect(await archiveFound([reading], [reading], (problem) => told.push(problem), { archive })).toEqual([
      reading,
    ]);
    expect(told).toEqual([expect.stringContaining(`${help} was not archived (the answer is 503`)]);
  });
});
