import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryTree } from '../check/temporary-tree.ts';
import { serveAnswers, status } from './local-site.ts';

/** Runs the command beside this process, which serves the addresses. */
function run(
  contentDir: string,
  options: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const program = spawn(process.execPath, ['src/commands/check-links.ts', ...options], {
    env: { ...process.env, CONTENT_DIR: contentDir, SOURCE_DATE_EPOCH: '1795770000' },
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  return new Promise((done) => program.on('close', (code) => done({ code, output })));
}

/** Addresses stand in an article, where the form of a link is the content check's to judge. */
function treeWith(...addresses: string[]): string {
  const body = addresses.map((address) => `[صفحة](${address})`).join('\n\n');
  return temporaryTree({ 'articles/a/index.mdx': `---\ntitle: نص\n---\n\n${body}\n` });
}

describe('npm run check:links', () => {
  it('judges forms alone unless it is told to ask', async () => {
    const { url, seen } = await serveAnswers({ '/a': status(200) });
    expect(await run(treeWith(`${url}/a`), [])).toEqual({
      code: 0,
      output: '1 addresses, 0 to fix; --live asks for them\n',
    });
    expect(seen).toEqual([]);
    const tracked = await run(treeWith('https://example.org/a?utm_source=x'), []);
    expect(tracked.code).toBe(1);
    expect(tracked.output).toContain('articles/a/index.mdx:5 https://example.org/a?utm_source=x: tells who');
  });

  it('reports in a table, ends with 1 when a page is gone, and asks again only for what is old', async () => {
    const { url, seen } = await serveAnswers({
      '/there': status(200),
      '/forbidden': status(403),
    });
    const tree = treeWith(`${url}/there`, `${url}/gone`, `${url}/forbidden`);
    const cache = join(tree, '.links.json');
    const { code, output } = await run(tree, ['--live', '--cache', cache]);
    expect(code).toBe(1);
    expect(output).toContain('3 of 3 addresses are asked for');
    expect(output).toContain(
      `| gone | 404 | ${url}/gone | articles/a/index.mdx:7 | 2026-11-27 | look for a copy, and name it under via: https://web.archive.org/web/*/${url}/gone |`,
    );
    expect(output).toContain(`| refused | 403 | ${url}/forbidden |`);
    expect(output).not.toContain('| there |');
    expect(output).toContain('3 addresses: 1 there, 1 gone, 1 refused');
    expect(JSON.parse(readFileSync(cache, 'utf8'))).toMatchObject({
      [`${url}/there`]: { standing: 'there', status: 200, on: '2026-11-27' },
    });

    const asked = seen.length;
    const again = await run(tree, ['--live', '--cache', cache]);
    expect(again.output).toContain('0 of 3 addresses are asked for');
    expect(again.code).toBe(1);
    expect(seen).toHaveLength(asked);
    const forced = await run(tree, ['--live', '--days', '0', '--cache', cache]);
    expect(forced.output).toContain('1 of 3 addresses are asked for');
  });

  it('ends with 2, and keeps nothing, when no host answers', async () => {
    const tree = treeWith('http://127.0.0.1:1/a');
    const { code, output } = await run(tree, ['--live', '--cache', join(tree, '.links.json')]);
    expect(code).toBe(2);
    expect(output).toContain('None of the hosts answered: is there a network?');
  });
});
