import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { createContentChecker } from '../../../src/check/content-checker.ts';
import { forgetRefusedWords } from '../../../src/check/term-findings.ts';

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uful-checker-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('tests/fixtures/tree', folder, { recursive: true });
  return folder;
}

/** What the whole check finds, with nothing kept from before. */
function checkAfresh(folder: string): ReturnType<typeof checkContent> {
  forgetRefusedWords(folder);
  return checkContent(folder);
}

const ARTICLE = 'articles/horizon-of-models/index.mdx';

describe('createContentChecker', () => {
  it('finds what the whole check finds, after every change', () => {
    const folder = copyTree();
    const check = createContentChecker(folder);
    const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
    const article = readFileSync(join(folder, ARTICLE), 'utf8');
    const changes: [string, () => void][] = [
      ['nothing', () => undefined],
      ['a broken article', () => write(ARTICLE, article.replace(/^title: .*$/mu, "title: ''"))],
      ['a model that is gone, to which others refer', () => rmSync(join(folder, 'models/gpt-4o.yml'))],
      ['a file without a place', () => write('notes.txt', 'x')],
      ['the article fixed', () => write(ARTICLE, article)],
      [
        'a word that the terms refuse',
        () =>
          write(
            'terms.yml',
            [
              '- id: model',
              '  term: نموذج',
              '  english: model',
              '  definition: ما يجيب.',
              '  not:',
              '    - { write: موديل, instead: نموذج, why: كلمة عربية. }',
              '',
            ].join('\n'),
          ),
      ],
      ['that word in a title', () => write(ARTICLE, article.replace(/^title: .*$/mu, 'title: موديل جديد'))],
    ];
    const counts = changes.map(([what, change]) => {
      change();
      const found = check();
      expect(found, what).toEqual(checkAfresh(folder));
      return found.length;
    });
    expect(new Set(counts).size).toBeGreaterThan(3);
  });
});
