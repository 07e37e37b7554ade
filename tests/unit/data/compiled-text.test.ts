import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { jsx } from 'astro/jsx-runtime';
import { describe, expect, test } from 'vitest';
import { toComponent } from '../../../src/data/compiled-text.ts';
import { TextCompiler } from '../../../src/markdown/text-compiler.ts';
import { processor } from '../markdown/render.ts';

const compiler = (optimize: boolean): TextCompiler =>
  new TextCompiler(processor('/'), { optimize, srcDir: new URL('../../../src/', import.meta.url) });

const compile = (body: string, optimize = true, sources: object[] = []): Promise<string> =>
  compiler(optimize).compile({ file: 'articles/gone/index.mdx', body, sources: sources as [] });

/** Renders a text as a page of Astro's does. */
async function render(code: string, components: Record<string, unknown> = {}): Promise<string> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  const { Content } = toComponent(code);
  return container.renderToString(Content, { props: { components } });
}

describe('a text that is compiled by itself', () => {
  test('is what Astro renders of it, with its components', async () => {
    const body = '## كيف رحل\n\nنص **مهم** عن GPT-4o.\n\n<Term>كلمة</Term>\n';
    const Term = ({ children }: { children: unknown }): unknown => jsx('dfn', { children });
    for (const optimize of [true, false]) {
      expect(await render(await compile(body, optimize), { Term })).toBe(
        '<h2 id="كيف-رحل">كيف رحل</h2>\n' +
          '<p>نص <strong>مهم</strong> عن <bdi lang="en" dir="ltr" class="unbroken">GPT-4o</bdi>.</p>\n' +
          '<dfn>كلمة</dfn>',
      );
    }
  });

  test('tells its headings', async () => {
    const { headings } = toComponent(await compile('## أول\n\nنص\n\n### ثانٍ\n'));
    expect(headings).toEqual([
      { depth: 2, slug: 'أول', text: 'أول' },
      { depth: 3, slug: 'ثانٍ', text: 'ثانٍ' },
    ]);
  });

  test('marks its sources by their numbers', async () => {
    const code = await compile('قالت [الشركة](https://openai.com/one).', true, [
      { url: 'https://openai.com/one', publisher: 'OpenAI' },
    ]);
    const Cite = ({ number }: { number: string }): unknown => jsx('sup', { children: number });
    expect(await render(code, { Cite })).toContain('</a><sup>1</sup>');
  });

  test('may write of imports and exports: they are words', async () => {
    const code = await compile('```js\nimport a from "b";\nexport default a;\n```\n');
    expect(await render(code)).toContain('import a from "b";\nexport default a;');
  });
});

test('a text that needs a module is refused', async () => {
  await expect(compile('import One from "./one.astro";\n\n<One />\n')).rejects.toThrow(
    'the compiled text is no function: import One',
  );
  await expect(compile('export const one = 1;\n\nنص\n')).rejects.toThrow(
    'the compiled text is no function: export',
  );
});

test('a text that is no MDX is an error that names its file', async () => {
  await expect(compile('نص <Term>بلا نهاية\n')).rejects.toMatchObject({
    loc: { file: 'articles/gone/index.mdx' },
  });
});

test('a component that a text names and nobody gives is an error', async () => {
  await expect(render(await compile('<Unknown />'))).rejects.toThrow('Unknown');
});
