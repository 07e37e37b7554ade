import { describe, expect, test } from 'vitest';
import { renderMdx } from './render.ts';

const isolated = (text: string): string =>
  `_jsx(_components.bdi, { lang: "en", dir: "ltr", class: "unbroken", children: "${text}" })`;

describe('an MDX file is treated as a Markdown file is:', () => {
  test('Latin stretches are isolated, and numbers without a language', async () => {
    const code = await renderMdx('غاب GPT-4o في 2026-02-13.');
    expect(code).toContain(`"غاب ", ${isolated('GPT-4o')}, " في "`);
    expect(code).toContain(
      '_jsx(_components.bdi, { dir: "ltr", class: "unbroken", children: "2026-02-13" })',
    );
  });

  test('also inside components, on one line or several', async () => {
    const code = await renderMdx(
      '<PullQuote by="سام">عن 4o هنا</PullQuote>\n\n<PullQuote>\n\nعن GPT-5 هنا\n\n</PullQuote>',
    );
    expect(code).toContain(isolated('4o'));
    expect(code).toContain(isolated('GPT-5'));
  });

  test('what a component is told is left to the component', async () => {
    const code = await renderMdx('<KeyFigure value="0.1%" publisher="OpenAI">نسبة</KeyFigure>');
    expect(code).toContain('value: "0.1%", publisher: "OpenAI", children: "نسبة"');
  });

  test('code is left-to-right and not isolated again', async () => {
    const code = await renderMdx('المسار `/v1/models` هنا');
    expect(code).toContain(
      '_jsx(_components.code, { dir: "ltr", lang: "en", class: "unbroken", children: "/v1/models" })',
    );
    expect(code).not.toContain('_components.bdi,');
  });

  test('links get the base path or are marked', async () => {
    const code = await renderMdx('[أ](/timeline/) و[ب](https://openai.com/)', '/uful/');
    expect(code).toContain('href: "/uful/timeline/"');
    expect(code).toContain('href: "https://openai.com/", rel: "external"');
  });

  test('tables have their scroller', async () => {
    const code = await renderMdx('| أ |\n|---|\n| ب |');
    expect(code).toContain('class: "table-scroller", tabindex: "0", role: "group", "aria-label": "جدول"');
  });

  test('the marks of the editor are kept', async () => {
    expect(await renderMdx('قال "نعم" -- ثم...')).toContain('children: "قال \\"نعم\\" -- ثم..."');
  });
});
