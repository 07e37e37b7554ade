import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryTree } from './temporary-tree.ts';

const root = join(import.meta.dirname, '../../..');

function runCheck(
  env: Record<string, string>,
  options: readonly string[] = [],
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.ts', ...options], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}`.trimEnd() };
}

describe('npm run check', () => {
  it('ends with 0 and one line when all is well', () => {
    const tree = temporaryTree({
      'topics/chatgpt.yml': 'id: chatgpt\nname: داخل ChatGPT\ndescription: نص.\n',
    });
    expect(runCheck({ CONTENT_DIR: tree })).toEqual({ status: 0, output: '1 file, no problem' });
  });

  it('explains itself', () => {
    const { status, output } = runCheck({}, ['--help']);
    expect(status).toBe(0);
    for (const option of ['--strict', '--fix', '--all', 'CONTENT_DIR']) expect(output).toContain(option);
  });

  it('ends with 1 and a count below all problems', () => {
    const { status, output } = runCheck({ CONTENT_DIR: 'tests/fixtures/bad-content' });
    expect(status).toBe(1);
    expect(output).toContain(
      'tests/fixtures/bad-content/articles/colon-in-title/index.mdx:2 title: is not YAML',
    );
    expect(output.split('\n').at(-1)).toMatch(/^\d+ problems and \d+ pieces of advice in 10 files$/u);
  });

  it('ends with 0 where there is only advice, and with 1 when it is asked to be strict', () => {
    const tree = temporaryTree({
      'topics/chatgpt.yml': 'id: chatgpt\nname: داخل ChatGPT\ndescription: نص من عام ٢٠٢٦.\n',
    });
    const lenient = runCheck({ CONTENT_DIR: tree });
    expect(lenient.status).toBe(0);
    expect(lenient.output.replaceAll(/\s+/gu, ' ')).toContain(
      'topics/chatgpt.yml:3 description: advice: [eastern-digits] «٢٠٢٦»',
    );
    expect(lenient.output).toContain('1 piece of advice in 1 file\n1 file, no problem');
    const strict = runCheck({ CONTENT_DIR: tree }, ['--strict']);
    expect(strict.status).toBe(1);
    expect(strict.output).toContain('advice: [eastern-digits]');
  });

  it('sums advice of many files, unless it is asked for all or to be strict', () => {
    const names = ['a', 'b', 'c', 'd'];
    const tree = temporaryTree(
      Object.fromEntries(
        names.map((id) => [
          `topics/${id}.yml`,
          `id: ${id}\nname: داخل ChatGPT\ndescription: تم إيقاف النموذج في عام ٢٠٢٤.\n`,
        ]),
      ),
    );
    const linesOf = (...options: string[]): string[] =>
      runCheck({ CONTENT_DIR: tree }, options).output.split('\n');
    const summed = linesOf().join(' ').replaceAll(/ +/gu, ' ');
    expect(summed).toMatch(
      /4 files: advice: \[eastern-digits\] [^:]+: \S+a\.yml:3, \S+b\.yml:3, \S+c\.yml:3 and 1 more/u,
    );
    expect(summed).toMatch(/4 files: advice: \[done-noun\] [^:]+: \S+a\.yml:3, /u);
    expect(summed).not.toContain('d.yml');
    for (const option of ['--all', '--strict']) {
      const lines = linesOf(option);
      expect(lines.filter((line) => line.includes('advice: [eastern-digits]'))).toHaveLength(4);
    }
  });

  it('ends with 1 and the fix when the settings are wrong', () => {
    const { status, output } = runCheck({ CONTENT_DIR: 'no-such-folder', SOURCE_DATE_EPOCH: 'soon' });
    expect(status).toBe(1);
    expect(output).toMatch(/^The build settings are wrong:\n.*no-such-folder.*\n.*SOURCE_DATE_EPOCH/u);
  });
});
