import { describe, expect, it } from 'vitest';
import { checkFileNames } from '../../../src/check/file-names.ts';
import type { ContentTree } from '../../../src/content/tree.ts';

const tree = (parts: Partial<ContentTree>): ContentTree => ({
  files: [],
  pictures: [],
  unknown: [],
  ...parts,
});
const article = (id: string, name = 'index.mdx') => ({
  place: 'article' as const,
  id,
  path: `articles/${id}/${name}`,
});

describe('checkFileNames', () => {
  it('finds nothing in a tree where everything is in its place', () => {
    expect(
      checkFileNames(
        tree({ files: [article('gpt-4o-petition')], pictures: ['articles/gpt-4o-petition/a.png'] }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['retirement/2026-01-29-chatgpt-gpt-4o.yml', 'move it to retirements/<id>.yml'],
    ['retirements/2026-01-29-chatgpt-gpt-4o.yaml', 'move it to retirements/<id>.yml'],
    ['articles/gpt-4o-petition.mdx', 'move it to articles/<id>/index.mdx'],
    ['strings/en.yml', 'move it to strings/ar.yml'],
    ['frontpage.yml', 'did you mean front-page.yml?'],
    ['families.yaml', 'did you mean families.yml?'],
    ['watchknown.yml', 'did you mean watch-known.yml?'],
    ['page/about.md', 'move it to pages/<id>.mdx'],
    ['notes/todo.txt', 'the places are articles/<id>/index.mdx, retirements/<id>.yml'],
  ])('says of %s, which would be left out, where it belongs', (path, fix) => {
    const [problem] = checkFileNames(tree({ unknown: [path] }));
    expect(problem).toMatchObject({ file: path, line: 1, field: 'file name' });
    expect(problem!.message).toContain(fix);
  });

  it('names each of the places to whoever put a file into none', () => {
    const [problem] = checkFileNames(tree({ unknown: ['notes/todo.txt'] }));
    for (const path of ['strings/ar.yml', 'terms.yml', 'watch.yml', 'watch-known.yml', 'synonyms.yml'])
      expect(problem!.message).toContain(path);
  });

  it('reports a picture beside no article', () => {
    expect(checkFileNames(tree({ pictures: ['articles/gone/a.png'] }))[0]).toMatchObject({
      file: 'articles/gone/a.png',
      message: expect.stringContaining('beside no article'),
    });
  });

  it.each([
    ['عريضة', 'gpt-4o-petition'],
    ['GPT-4o_Petition', 'gpt-4o-petition'],
    ['gpt--4o', 'gpt-4o'],
    ['pétition', 'gpt-4o-petition'],
    ['gpt-4.1', 'gpt-4-1'],
  ])('reports the name %s, which becomes an address', (id, example) => {
    const [problem] = checkFileNames(tree({ files: [article(id)] }));
    expect(problem!.message).toContain(`"${id}" is part of an address`);
    expect(problem!.message).toMatch(new RegExp(`: ${example}$`, 'u'));
  });

  it('reports two files for one id, also where only capitals differ', () => {
    const files = [article('a'), article('a', 'index.md'), article('A')];
    const clashes = checkFileNames(tree({ files })).filter(({ message }) =>
      message.startsWith('has the same id'),
    );
    expect(clashes).toEqual([
      {
        file: 'articles/a/index.md',
        line: 1,
        field: 'file name',
        message: 'has the same id as articles/a/index.mdx; keep one, or rename one',
      },
      {
        file: 'articles/A/index.mdx',
        line: 1,
        field: 'file name',
        message: 'has the same id as articles/a/index.mdx; keep one, or rename one',
      },
    ]);
  });

  it('lets files of different kinds have one id', () => {
    const files = [article('codex'), { place: 'model' as const, id: 'codex', path: 'models/codex.yml' }];
    expect(checkFileNames(tree({ files }))).toEqual([]);
  });
});
