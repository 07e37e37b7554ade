import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultPort } from '../../../src/hosting/port.ts';
import { startServer } from '../../../src/hosting/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'uful-commands-'));
const site = join(folder, 'site');

beforeAll(() => {
  mkdirSync(site);
  for (const name of ['index.html', '404.html']) writeFileSync(join(site, name), '<!doctype html>');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, args: string[], env: Record<string, string> = {}): [number | null, string] {
  const { status, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return [status, stderr];
}

describe('npm run build', () => {
  test('says what is wrong with the settings, and builds nothing', () => {
    const out = join(folder, 'out');
    const [status, text] = run('build', ['--out', out], { PREVIEW: 'perhaps', BASE_PATH: 'a b' });
    expect([status, text.split('\n')[0]]).toEqual([1, 'The build settings are wrong:']);
    expect(text).toContain('PREVIEW="perhaps"');
    expect(text).toContain('BASE_PATH="a b"');
    expect(text).not.toContain('node:');
    expect(existsSync(out)).toBe(false);
  });

  test('says what is wrong with the content, and leaves the last site alone', () => {
    const contentDir = join(folder, 'content');
    mkdirSync(join(contentDir, 'models'), { recursive: true });
    writeFileSync(join(contentDir, 'models', 'gpt-0.yml'), 'name: [\n');
    const [status, text] = run('build', ['--out', site], { CONTENT_DIR: contentDir });
    expect(status).toBe(1);
    expect(text).toContain('models/gpt-0.yml:');
    expect(existsSync(join(site, 'index.html'))).toBe(true);
  });

  test('does not guess at an option that it does not know', () => {
    const [status, text] = run('build', ['--output', site]);
    expect([status, text.split('\n').length]).toEqual([1, 2]);
    expect(text).toContain("'--output'");
  });
});

describe('npm run preview', () => {
  test('says what to do when there is no site', () => {
    const [status, text] = run('serve', ['--dir', join(folder, 'nowhere')]);
    expect([status, text]).toEqual([
      1,
      expect.stringMatching(/^There is no site in .*run "npm run build" first\.\n$/u),
    ]);
  });

  test('names the port that is taken, and how to choose another', async () => {
    const other = await startServer({ dir: site });
    const { port } = new URL(other.url);
    const [status, text] = run('serve', ['--dir', site], { PORT: port });
    expect([status, text]).toEqual([
      1,
      `Port ${port} is taken: choose another with --port, or with the variable PORT.\n`,
    ]);
    await other.close();
  });

  test.skipIf(process.platform === 'win32')(
    'takes the next port that is free where nobody has named one, and says so',
    async () => {
      // Where something else has it already, that serves as well.
      const other = await startServer({ dir: site, port: defaultPort }).catch(() => undefined);
      const child = spawn(process.execPath, ['src/commands/serve.ts', '--dir', site], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, PORT: '' },
      });
      const said: Buffer[] = [];
      child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const { port } = new URL(chunk.toString().trim());
      expect(Number(port)).toBeGreaterThan(defaultPort);
      expect(Buffer.concat(said).toString()).toContain(
        `Port ${defaultPort} is taken; trying ${defaultPort + 1}.`,
      );
      child.kill('SIGINT');
      await once(child, 'exit');
      await other?.close();
    },
  );

  test.skipIf(process.platform === 'win32')('prints the address alone, and ends on Ctrl-C', async () => {
    const args = ['src/commands/serve.ts', '--dir', site, '--port', '0', '--base', 'uful'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    expect(chunk.toString()).toMatch(/^http:\/\/localhost:\d+\/uful\/\n$/u);
    expect((await fetch(chunk.toString().trim())).status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
