import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { parseYaml } from '../../../src/content/document.ts';
import { retirementSchema } from '../../../src/schemas/retirement.ts';
import { temporaryTree } from '../check/temporary-tree.ts';
import { serveLocally } from '../local-server.ts';
import { writePage, writeSection } from './written-page.ts';

const IMAGES = 'retirements/2026-06-02-api-gpt-image.yml';
const DRAFT = '.drafts/2026-11-20-api-gpt-6-models.yml';

/** A tree of one real announcement and its models. */
function smallTree(): string {
  const models = ['gpt-image-1-mini', 'gpt-image-1-5', 'chatgpt-image-latest', 'gpt-image-1'];
  const paths = [IMAGES, 'families.yml', ...models.map((id) => `models/${id}.yml`)];
  return temporaryTree(
    Object.fromEntries(paths.map((path) => [path, readFileSync(join('content', path), 'utf8')])),
  );
}

async function watch(
  contentDir: string,
  ...args: readonly string[]
): Promise<{ status: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['src/commands/watch.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, output, errors };
}

function savePage(...sections: readonly string[]): string {
  return join(temporaryTree({ '2026-11-29.md': writePage(...sections) }), '2026-11-29.md');
}

const now = 'gpt-image-2.6-sunburst or gpt-image-2.6-flare';
const heading = '2026-06-02: GPT Image model deprecations';
const unchanged = ['gpt-image-1-mini', 'gpt-image-1.5', 'chatgpt-image-latest'].map(
  (name): [string, string, string] => ['Dec 1, 2026', `\`${name}\``, now],
);
const moved = writeSection(
  heading,
  ['Jan 15, 2027', '`gpt-image-1-mini`', now],
  ['Dec 1, 2026', '`gpt-image-1.5`', '`gpt-image-3`'],
  ['Feb 1, 2027', '`gpt-image-1`', now],
);
const announced = writeSection(
  '2026-11-20: GPT-6 models',
  ['2027-05-20', '`gpt-image-1` \\| `gpt-image`', '`gpt-7`'],
  ['2027-05-20', '`gpt-6-unheard-of`', '---'],
);

describe('npm run watch', () => {
  it('ends with 0 and one line when the page says what the record says', async () => {
    const { status, output, errors } = await watch(
      smallTree(),
      '--from',
      savePage(writeSection(heading, ...unchanged)),
    );
    expect([status, errors]).toEqual([0, '']);
    expect(output).toBe('لا جديد في الصفحة · nothing new on the page (2026-11-29)\n');
  });

  it('ends with 1 and a table in both languages when it finds something, and writes nothing', async () => {
    const tree = smallTree();
    const before = readFileSync(join(tree, IMAGES), 'utf8');
    const { status, output } = await watch(tree, '--from', savePage(moved, announced));
    expect(status).toBe(1);
    const lines = output.split('\n').map((line) => line.replace(/ +/gu, ' ').trim());
    const id = '2026-06-02-api-gpt-image';
    expect(lines).toContain(
      `| ${id} | gpt-image-1-mini | تأجّل الموعد | 1 ديسمبر/كانون الأول 2026 | 15 يناير/كانون الثاني 2027 | 15 |`,
    );
    expect(lines).toContain(`| ${id} | gpt-image-1-mini | postponed | 2026-12-01 | 2027-01-15 | 15 |`);
    expect(lines).toContain(`| ${id} | gpt-image-1.5 | replacement changed | ${now} | gpt-image-3 | 16 |`);
    expect(lines).toContain(`| ${id} | chatgpt-image-latest | gone from the page | 2026-12-01 | — | — |`);
    expect(lines).toContain(
      '| 2026-11-20: GPT-6 models | gpt-6-unheard-of | not in the record | — | 2027-05-20 | 24 |',
    );
    expect(readFileSync(join(tree, IMAGES), 'utf8')).toBe(before);
    expect(existsSync(join(tree, '.drafts'))).toBe(false);
    expect(existsSync(join(tree, 'watch.yml'))).toBe(false);
  });

  it('writes the day of a comparison with --write alone, and only when the page was understood', async () => {
    const tree = smallTree();
    const page = savePage(writeSection(heading, ...unchanged));
    await watch(tree, '--from', page);
    expect(existsSync(join(tree, 'watch.yml'))).toBe(false);
    const broken = join(temporaryTree({ '2026-11-29.md': 'no page\n' }), '2026-11-29.md');
    expect((await watch(tree, '--from', broken, '--write')).status).toBe(2);
    expect(existsSync(join(tree, 'watch.yml'))).toBe(false);
    await watch(tree, '--from', page, '--write');
    expect(readFileSync(join(tree, 'watch.yml'), 'utf8')).toContain('readOn: 2026-11-29');
    expect(checkContent(tree)).toEqual([]);
  });

  it('writes with --write what the content check accepts, and nothing the second time', async () => {
    const tree = smallTree();
    expect(checkContent(tree)).toEqual([]);
    const page = savePage(moved, announced);
    expect((await watch(tree, '--from', page, '--write')).status).toBe(0);
    expect(checkContent(tree)).toEqual([]);
    const { changes } = retirementSchema.parse(parseYaml(readFileSync(join(tree, IMAGES), 'utf8')).data);
    expect(changes.slice(2).map(({ kind, items, to }) => [kind, items, to])).toEqual([
      ['postponed', ['gpt-image-1-mini'], '2027-01-15'],
      ['replacement-changed', ['gpt-image-1.5'], undefined],
      ['extended', ['gpt-image-1'], undefined],
      ['delisted', ['chatgpt-image-latest'], undefined],
    ]);

    const [file, draft] = [IMAGES, DRAFT].map((path) => readFileSync(join(tree, path), 'utf8'));
    const again = await watch(tree, '--from', page, '--write');
    expect(again.status).toBe(0);
    expect(again.output).toContain(`${DRAFT}: مسودة تنتظر محرّرًا`);
    expect(again.output).not.toContain('2026-06-02-api-gpt-image');
    expect([IMAGES, DRAFT].map((path) => readFileSync(join(tree, path), 'utf8'))).toEqual([file, draft]);
  });

  it('drafts of a new announcement what the page gives, and leaves the rest to be filled in', async () => {
    const tree = smallTree();
    await watch(tree, '--from', savePage(writeSection(heading, ...unchanged), announced), '--write');
    const draft = readFileSync(join(tree, DRAFT), 'utf8');
    const issues = (source: string) =>
      retirementSchema.safeParse(parseYaml(source).data).error?.issues.map(({ path }) => path.join('.')) ??
      [];
    expect(issues(draft)).toEqual(['items.1.life']);
    expect(draft.match(/املأ هنا/gu)).toHaveLength(3);
    const filled = draft
      .replace('املأ هنا: إيقاف كذا', 'إيقاف نماذج')
      .replace('  - name: gpt-6-unheard-of', '  - name: gpt-6-unheard-of\n    life: gpt-6-unheard-of/api');
    expect(issues(filled)).toEqual([]);
    expect(retirementSchema.parse(parseYaml(filled).data)).toMatchObject({
      announcedOn: '2026-11-20',
      items: [
        {
          name: 'gpt-image-1',
          life: 'gpt-image-1/api',
          aliases: ['gpt-image'],
          shutdownOn: '2027-05-20',
          replacements: [{ listedOn: '2026-11-29', name: 'gpt-7' }],
        },
        { name: 'gpt-6-unheard-of', shutdownOn: '2027-05-20', replacements: [] },
      ],
      sources: [{ id: 'page-2026-11-29', date: '2026-11-29' }],
    });
  });

  it('leaves alone a draft that a person has begun to fill in', async () => {
    const tree = smallTree();
    const args = ['--from', savePage(writeSection(heading, ...unchanged), announced), '--write'];
    await watch(tree, ...args);
    writeFileSync(join(tree, DRAFT), 'title: عنوان\n');
    expect((await watch(tree, ...args)).status).toBe(0);
    expect(readFileSync(join(tree, DRAFT), 'utf8')).toBe('title: عنوان\n');
  });

  it('ends with 2 and the place when a page is not understood, and writes nothing of the others', async () => {
    const tree = smallTree();
    const before = readFileSync(join(tree, IMAGES), 'utf8');
    const strange = join(
      temporaryTree({ '2026-11-30.md': writePage('## By model\n\n- gpt-6: soon') }),
      '2026-11-30.md',
    );
    const { status, output, errors } = await watch(
      tree,
      '--from',
      savePage(moved),
      '--from',
      strange,
      '--write',
    );
    expect([status, output]).toEqual([2, '']);
    expect(errors).toMatch(/2026-11-30\.md:11: a chapter of the page is unknown\n +## By model\n/u);
    expect(errors).not.toContain('node:');
    expect(readFileSync(join(tree, IMAGES), 'utf8')).toBe(before);
  });

  it('takes what waits in a draft for nothing new, also under another name, until the page says more', async () => {
    const tree = smallTree();
    const page = savePage(writeSection(heading, ...unchanged), announced);
    await watch(tree, '--from', page, '--write');
    const again = await watch(tree, '--from', page);
    expect([again.status, again.output.split('\n')[1]]).toEqual([
      0,
      `${DRAFT}: مسودة تنتظر محرّرًا، فلا جديد فيها · a draft that waits, and so nothing new`,
    ]);
    renameSync(join(tree, DRAFT), join(tree, '.drafts/other.yml'));
    expect((await watch(tree, '--from', page)).status).toBe(0);
    const more = savePage(
      writeSection(heading, ...unchanged),
      `${announced}\n| 2027-06-01 | \`gpt-6-more\` | --- |`,
    );
    const grown = await watch(tree, '--from', more);
    expect([grown.status, grown.output.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '.drafts/other.yml: مسودة تنتظر محرّرًا، وفي الصفحة ما ليس فيها · a draft that waits, and lacks what the page says: gpt-6-more, 2027-06-01',
    ]);
  });

  it('does not write an old page into a record that has read a newer one, and compares it all the same', async () => {
    const tree = smallTree();
    const before = readFileSync(join(tree, IMAGES), 'utf8');
    const args = ['--from', savePage(moved), '--read-on', '2026-07-06'];
    const { status, errors } = await watch(tree, ...args, '--write');
    expect(status).toBe(2);
    expect(errors).toMatch(
      /was read on 2026-07-06, and the record has read the page on 2026-\d\d(?:-\d\d)? already/u,
    );
    expect(readFileSync(join(tree, IMAGES), 'utf8')).toBe(before);
    expect((await watch(tree, ...args)).status).toBe(1);
  });

  it('drafts from the notes of ChatGPT what the page gives, and shows a person the sentences', async () => {
    const tree = smallTree();
    const notes = [
      '<!-- source: https://help.openai.com/en/articles/6825453-chatgpt-release-notes -->',
      '# ChatGPT — Release Notes',
      '# **November 20, 2026**',
      '## **Retiring GPT-6 models**',
      'GPT-6 Instant will be retired from ChatGPT on January 20, 2027.',
    ].join('\n\n');
    const file = join(temporaryTree({ '2026-11-29-notes.md': notes }), '2026-11-29-notes.md');
    const found = await watch(tree, '--from', file);
    expect(found.status).toBe(1);
    expect(found.output).toContain('ما في صفحة «ChatGPT — Release Notes» ولا يقوله السجل');
    expect(found.output).toContain('On "ChatGPT — Release Notes" and not in the record');
    expect((await watch(tree, '--from', file, '--write')).status).toBe(0);
    const draft = readFileSync(join(tree, '.drafts/2026-11-20-chatgpt-retiring-gpt-6-models.yml'), 'utf8');
    expect(draft).toContain('#   9: GPT-6 Instant will be retired from ChatGPT on January 20, 2027.');
    expect(parseYaml(draft).data).toMatchObject({
      title: expect.stringContaining('املأ هنا') as string,
      announcedOn: '2026-11-20',
      surface: 'chatgpt',
      sources: [{ url: 'https://help.openai.com/en/articles/6825453-chatgpt-release-notes' }],
    });
    expect(readdirSync(join(tree, '.drafts'))).toHaveLength(1);
    // The day of the comparison is that of the API's page.
    expect(existsSync(join(tree, 'watch.yml'))).toBe(false);
    expect((await watch(tree, '--from', file, '--write')).output).toContain('nothing new');

    writeFileSync(file, `${notes}\n\nGPT-5.9 and GPT-6 will be retired on May 2, 2027.\n`);
    const more = await watch(tree, '--from', file);
    expect([more.status, more.output.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      expect.stringMatching(
        /retiring-gpt-6-models\.yml: .* lacks what the page says: GPT-5\.9, 2027-05-02$/u,
      ),
    ]);
  });

  it('cites the archived copy that is given', async () => {
    const tree = smallTree();
    const copy =
      'https://web.archive.org/web/20261129000000/https://developers.openai.com/api/docs/deprecations';
    await watch(tree, '--from', savePage(moved), '--archived', copy, '--write');
    expect(readFileSync(join(tree, IMAGES), 'utf8')).toContain(`archived copy: ${copy}`);
    expect((await watch(tree, '--from', savePage(moved), '--archived', 'soon')).errors).toContain(
      '--archived soon',
    );
  });

  it('reads the page from an address', async () => {
    const url = await serveLocally((_, response) => {
      response.end(writePage(writeSection(heading, ...unchanged)));
    });
    const { status, output } = await watch(smallTree(), '--from', url, '--read-on', '2026-11-29');
    expect([status, output]).toEqual([0, expect.stringContaining('(2026-11-29)')]);
  });

  it.each([
    [['--read-on', 'soon'], 1, '--read-on soon: write a real day'],
    [['--form', 'page.md'], 1, "'--form'"],
    [['--from', 'nothing.md'], 2, 'there is no file or folder nothing.md'],
    [['--from', 'http://127.0.0.1:9/'], 2, 'http://127.0.0.1:9/: '],
  ])('says what is wrong with %j in a few lines', async (args, expected, message) => {
    const { status, errors } = await watch(smallTree(), ...args);
    expect(status).toBe(expected);
    expect(errors).toContain(message);
    expect(errors.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });

  it('ends with 2 when the record itself has a mistake, and names it', async () => {
    const tree = temporaryTree({
      'retirements/2026-01-01-api-a.yml': 'id: 2026-01-01-api-a\nsurface: radio\n',
    });
    const { status, errors } = await watch(tree, '--from', savePage(moved));
    expect([status, errors.split('\n').length]).toEqual([2, 3]);
    expect(errors).toMatch(/^retirements\/2026-01-01-api-a\.yml:\d+: .*\n.*npm run check/u);
  });

  it('explains itself', async () => {
    const { status, output } = await watch(smallTree(), '--help');
    expect(status).toBe(0);
    for (const option of ['--from', '--read-on', '--write', 'CONTENT_DIR', '2:'])
      expect(output).toContain(option);
  });
});
