import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { parseArticle } from '../../../src/content/document.ts';
import { temporaryTree } from '../check/temporary-tree.ts';

const root = join(import.meta.dirname, '../../..');

function runNew(tree: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new.ts', ...args], {
    cwd: root,
    // 2026-11-22 at noon in Riyadh
    env: { ...process.env, CONTENT_DIR: tree, SOURCE_DATE_EPOCH: '1795338000' },
    encoding: 'utf8',
    input: '',
  });
  return { status, output: `${stdout}${stderr}`.trimEnd() };
}

/** A tree with one model on two surfaces, one announcement of it and one article about it. */
function smallTree(): string {
  return temporaryTree({
    'authors/desk.yml': 'id: desk\nname: التحرير\nabout: نص.\n',
    'topics/api.yml': 'id: api\nname: الواجهة\ndescription: نص.\n',
    'topics/chatgpt.yml': 'id: chatgpt\nname: داخل ChatGPT\ndescription: نص.\n',
    'families.yml': 'gpt-4o:\n  name: GPT-4o\n',
    'models/gpt-4o.yml': `id: gpt-4o
name: GPT-4o
kind: model
family: gpt-4o
lives:
  - { id: api, surface: api, releasedOn: 2024-05-13, releasedCertainty: primary, releasedSources: [post] }
  - { id: chatgpt, surface: chatgpt, releasedOn: 2024-05-13, releasedCertainty: primary, releasedSources: [post] }
sources:
  - { id: post, url: 'https://openai.com/index/hello-gpt-4o/', publisher: OpenAI, title: Hello GPT-4o }
`,
    'retirements/2026-10-14-api-gpt-4o.yml': `id: 2026-10-14-api-gpt-4o
title: إيقاف GPT-4o في الواجهة
titleEn: GPT-4o
announcedOn: 2026-10-14
surface: api
certainty: secondary
items:
  - { name: gpt-4o, life: gpt-4o/api, shutdownOn: 2027-01-14 }
sources:
  - { id: list, url: 'https://example.com/list', publisher: "Editor's list", title: 'A list', date: 2026-10 }
`,
    'articles/older/index.mdx': `---
title: 'مقالة أقدم'
deck: 'جملة.'
publishedOn: 2026-10-15
topics: [chatgpt]
models: [gpt-4o]
sources:
  - { url: 'https://example.com/list', publisher: "Editor's list", title: 'A list' }
---

نص عن [القائمة](https://example.com/list).
`,
  });
}

describe('npm run new', () => {
  it('explains itself, and each kind with its options', () => {
    const all = runNew(smallTree(), '--help');
    expect(all.status).toBe(0);
    expect(all.output).toContain('article, retirement, model');
    const one = runNew(smallTree(), 'retirement', '--help');
    expect(one.status).toBe(0);
    for (const option of ['--date', '--surface', '--model', '--source']) expect(one.output).toContain(option);
  });
});

describe('npm run new -- article', () => {
  it('writes a draft that the content check takes, with what the record knows of its title', () => {
    const tree = smallTree();
    expect(checkContent(tree)).toEqual([]);
    const { status, output } = runNew(tree, 'article', '--title', "موعد GPT-4o و«OpenAI's»");
    expect([status, output.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/articles.gpt-4o-openai.*index\.mdx$/u),
    ]);
    expect(output).toContain('announcements: 2026-10-14-api-gpt-4o');
    expect(checkContent(tree)).toEqual([]);
    const [slug = ''] = /gpt-4o-openai[a-z-]*/u.exec(output) ?? [];
    const { data } = parseArticle(readFileSync(join(tree, 'articles', slug, 'index.mdx'), 'utf8'));
    expect(data).toEqual({
      title: "موعد GPT-4o و«OpenAI's»",
      deck: expect.stringContaining('املأ هنا') as string,
      keyPoints: Array.from({ length: 3 }, () => expect.stringContaining('املأ هنا') as string),
      publishedOn: '2026-11-22',
      author: 'desk',
      topics: ['chatgpt'],
      retirements: ['2026-10-14-api-gpt-4o'],
      models: ['gpt-4o'],
      sources: [
        { url: 'https://example.com/list', publisher: "Editor's list", title: 'A list', date: '2026-10' },
      ],
      draft: true,
    });
  });

  it('is not published with what was to be filled in', () => {
    const tree = smallTree();
    runNew(tree, 'article', '--title', 'موعد GPT-4o');
    const path = join(tree, 'articles/gpt-4o/index.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('draft: true\n', ''));
    const problems = checkContent(tree);
    expect(problems.length).toBeGreaterThan(2);
    expect(problems.every(({ message }) => message.includes('to be filled in'))).toBe(true);
  });

  it('takes models, topics and sources that are given, and the publisher that a host has', () => {
    const tree = smallTree();
    const { status } = runNew(
      tree,
      ...['article', '--title', 'موجة', '--slug', 'wave', '--model', 'gpt-4o', '--topic', 'api'],
      ...['--date', '2026-12-01', '--source', 'https://openai.com/new', '--source', 'https://else.example/'],
    );
    expect(status).toBe(0);
    const { data } = parseArticle(readFileSync(join(tree, 'articles/wave/index.mdx'), 'utf8'));
    expect(data).toMatchObject({
      publishedOn: '2026-12-01',
      topics: ['api'],
      models: ['gpt-4o'],
      sources: [
        { url: 'https://openai.com/new', publisher: 'OpenAI' },
        { url: 'https://else.example/', publisher: expect.stringContaining('املأ هنا') as string },
        { url: 'https://example.com/list' },
      ],
    });
    expect(checkContent(tree)).toEqual([]);
  });

  it('overwrites nothing', () => {
    const tree = smallTree();
    const before = readFileSync(join(tree, 'articles/older/index.mdx'), 'utf8');
    const { status, output } = runNew(tree, 'article', '--title', 'موعد GPT-4o', '--slug', 'older');
    expect([status, output]).toEqual([1, '--slug "older": articles/older is there already; choose another']);
    expect(readFileSync(join(tree, 'articles/older/index.mdx'), 'utf8')).toBe(before);
  });

  it('names every option that is missing, and writes nothing', () => {
    const tree = smallTree();
    const { status, output } = runNew(tree, 'article', '--title', 'بلا أسماء');
    expect(status).toBe(1);
    expect(output.split('\n').map((line) => /--\w+/u.exec(line)?.[0])).toEqual([
      undefined,
      '--slug',
      '--topic',
    ]);
    expect(runNew(tree, 'article', '--titel', 'x').output).toContain("'--titel'");
    expect(runNew(tree, 'article', '--title', 'موعد', '--model', 'gpt-40').output).toBe(
      '--model "gpt-40": there is no model "gpt-40"; did you mean "gpt-4o"?',
    );
  });
});

describe('npm run new -- retirement', () => {
  const given = ['--date', '2026-11-20', '--surface', 'chatgpt', '--model', 'gpt-4o'];

  it('writes an announcement that lacks only what must be filled in', () => {
    const tree = smallTree();
    const { status, output } = runNew(tree, 'retirement', ...given, '--title', 'إيقاف GPT-4o داخل التطبيق');
    expect([status, output]).toEqual([0, expect.stringContaining('items: gpt-4o/chatgpt')]);
    const problems = checkContent(tree);
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual(
      ['titleEn', 'sources[0].publisher', 'sources[0].title', 'sources[0].offline'].map(
        (field) => `retirements/2026-11-20-chatgpt-gpt-4o.yml ${field}`,
      ),
    );
    expect(problems.every(({ message }) => message.includes('to be filled in'))).toBe(true);
  });

  it('says which lives a model has when it has none on the surface', () => {
    const tree = smallTree();
    const args = ['--date', '2026-11-20', '--surface', 'product', '--model', 'gpt-4o'];
    expect(runNew(tree, 'retirement', ...args, '--title', 'إيقاف').output).toBe(
      '--model "gpt-4o": has no such life on product; there is gpt-4o/api (api), gpt-4o/chatgpt (chatgpt)',
    );
  });

  it('overwrites nothing, and takes another subject', () => {
    const tree = smallTree();
    const args = ['retirement', '--date', '2026-10-14', '--surface', 'api', '--model', 'gpt-4o/api'];
    const title = ['--title', 'إيقاف آخر'];
    const first = runNew(tree, ...args, ...title, '--slug', 'gpt-4o');
    expect([first.status, first.output]).toEqual([
      1,
      '--slug "gpt-4o": retirements/2026-10-14-api-gpt-4o.yml is there already; choose another',
    ]);
    expect(runNew(tree, ...args, ...title, '--slug', 'gpt-4o-again').status).toBe(0);
    expect(existsSync(join(tree, 'retirements/2026-10-14-api-gpt-4o-again.yml'))).toBe(true);
  });
});

describe('npm run new -- model', () => {
  it('writes a model that lacks only what must be filled in', () => {
    const tree = smallTree();
    const args = ['--name', 'GPT-4o mini', '--surface', 'api', '--date', '2024-07-18'];
    expect(runNew(tree, 'model', ...args, '--source', 'https://openai.com/mini').output).toContain(
      'family: gpt-4o',
    );
    expect(checkContent(tree).map(({ file, field }) => `${file} ${field}`)).toEqual([
      'models/gpt-4o-mini.yml sources[0].title',
    ]);
  });

  it('does not guess a family', () => {
    const args = ['--name', 'Sora', '--surface', 'product', '--date', '2025-09-30'];
    const { status, output } = runNew(smallTree(), 'model', ...args);
    expect([status, output]).toEqual([1, expect.stringContaining('--family: Id of its family')]);
  });
});

describe('npm run new', () => {
  it('says what it can begin', () => {
    for (const args of [[], ['toString'], ['page']]) {
      expect(runNew(smallTree(), ...args)).toEqual({
        status: 1,
        output: 'say what: npm run new -- <one of article, retirement, model>',
      });
    }
  });
});
