import { describe, expect, it } from 'vitest';
import { proofread, typographyRules } from '../../../src/check/proof/proofread.ts';
import { checkBody } from '../../../src/check/article-body.ts';

const inspect = (text: string, path = 'articles/x/index.mdx') =>
  checkBody({ text, firstLine: 11, path }, false);
const check = (text: string, path?: string): string[] =>
  inspect(text, path).findings.map(({ line, field, message }) => `${line} ${field}: ${message}`);
const texts = (text: string): string[] =>
  inspect(text).texts.map(({ text: words, field, lineAt }) => `${lineAt(0)} ${field}: ${words}`);
const references = (text: string): string[] =>
  inspect(text).references.map(({ line, field, to, id }) => `${line} ${field} ${to} ${id}`);

describe('a body that is as it should be', () => {
  it('brings no findings', () => {
    expect(
      check(`
نص **المقال** عن \`gpt-4o, o3\`، وفيه [رابط](https://example.org/a?b;c) و[آخر](#عنوان).[^1]

## عنوان

{/* a note for the editor */}

> اقتباس

### عنوان أصغر

| أ | ب |
| --- | --- |
| 1 | [ج](mailto:desk@example.org) |

<PullQuote by="سام ألتمان" publisher="OpenAI" href="https://openai.com/">نص</PullQuote>

أُوقف <ModelName id="gpt-4o" /> في التطبيق، ثم عاد <ModelName id="gpt-4o" />.

## عنوان ثانٍ

- بند
- بند

\`\`\`sh
echo "x", 'y'...
\`\`\`

[^1]: حاشية.
`),
    ).toEqual([]);
  });
});

describe('syntax', () => {
  it.each([
    ['نص.\n\n<Claims>\n\nنص.', '13 body: is not MDX: Expected a closing tag for `<Claims>` (line 13)'],
    ['نص.\n\nنص { نص', '13 body: is not MDX: Unexpected end of file in expression'],
    ['<Timeline ids={["a",]}} />', '11 body: is not MDX: '],
    ['نص <https://example.org/>', '11 body: is not MDX: Unexpected character after `<`'],
    ['نص.\n\n<!-- نص -->', '13 body: is not MDX: Unexpected character `!`'],
  ])('that breaks in %j is reported with its line', (text, finding) => {
    const [first, ...others] = check(text);
    expect(first).toContain(finding);
    expect(first).toMatch(/; the rest of the body is not checked yet$/u);
    expect(others).toEqual([]);
  });

  it('has no room for imports, exports and code', () => {
    expect(check('import x from "y"\n\nexport const a = 1\n\nنص {a} نص.')).toEqual([
      '11 body: holds an import or export; take it out, the components are known by their names',
      '13 body: holds an import or export; take it out, the components are known by their names',
      '15 body: {a} is code; write text, or \\{ for a brace',
    ]);
  });

  it('has no room for HTML, in either kind of file', () => {
    expect(check('نص <span dir="ltr">نص</span>.\n\n<div>\nنص\n</div>')).toEqual([
      '11 <span>: is HTML, which an article does not hold; write it in Markdown',
      '13 <div>: is HTML, which an article does not hold; write it in Markdown',
    ]);
    expect(check('نص <b>نص.', 'articles/x/index.md')).toEqual([
      '11 body: holds HTML; write it in Markdown, or name the file index.mdx to use components',
    ]);
  });
});

describe('components', () => {
  it('that are unknown are compared with the known ones', () => {
    expect(check('<TimeLine />\n\n<timeline />\n\n<Map />\n\n<>نص</>')).toEqual([
      '11 <TimeLine>: is no component; did you mean <Timeline>?',
      '13 <timeline>: is no component; did you mean <Timeline>?',
      expect.stringContaining(
        '15 <Map>: is no component; there is Timeline, Lives, Retirement, ModelName, Term, DaysLeft, PullQuote',
      ),
      expect.stringContaining(
        '17 <>: is no component; there is Timeline, Lives, Retirement, ModelName, Term, DaysLeft, PullQuote',
      ),
    ]);
  });

  it('name unknown, missing and repeated attributes', () => {
    expect(check('<PullQuote publishr="OpenAI">نص</PullQuote>')).toEqual([
      '11 <PullQuote> publishr: is no attribute here; did you mean publisher?',
      '11 <PullQuote> by: is missing; write by="…"',
    ]);
    expect(check('<KeyFigures size="2">نص</KeyFigures>')).toEqual([
      '11 <KeyFigures> size: is no attribute here; it takes none',
    ]);
    expect(check('<Claim\n  value="أ"\n  value="ب"\n  publisher="ج"\n/>')).toEqual([
      '11 <Claim> value: is written twice; keep one',
    ]);
  });

  it('take values in quotes, and ids in a plain list', () => {
    expect(
      check('<Timeline model={"gpt-4o"} ids={[\'a\', "b"]} from="2026-01" to="2026-02-28" surface="api" />'),
    ).toEqual([]);
    expect(check('<Timeline ids={list} />')).toEqual([
      '11 <Timeline> ids: {list} is code; write ids={["…", "…"]}',
    ]);
    expect(check('<Timeline ids="a" />')).toEqual([
      '11 <Timeline> ids: takes a list; write ids={["…", "…"]}',
    ]);
    expect(check('<Timeline ids={[]} />')).toEqual([
      '11 <Timeline> ids: names nothing; write ids={["…", "…"]}, or take it out',
    ]);
    expect(check('<Timeline model={["a"]} />')).toEqual([
      '11 <Timeline> model: takes one value; write model="…"',
    ]);
    expect(check('<KeyFigure value={15} publisher="أ" />')).toEqual([
      '11 <KeyFigure> value: {15} is code; write value="…"',
    ]);
    expect(check('<Claims about />')).toEqual([
      '11 <Claims> about: has no value; write about="…", or take it out',
    ]);
    expect(check('<Timeline {...props} />')).toEqual([
      '11 <Timeline>: {...props} is code; write each attribute out',
    ]);
  });

  it('take real dates, surfaces and addresses', () => {
    expect(check('<Timeline from="2026-02-30" surface="web" />')).toEqual([
      '11 <Timeline> from: "2026-02-30" is not a date; write a real day as YYYY-MM-DD, or a month as YYYY-MM',
      '11 <Timeline> surface: "web" is not one of api, chatgpt, product',
    ]);
    expect(check('<PullQuote by="أ" href="/models/">نص</PullQuote>')).toEqual([
      '11 <PullQuote> href: "/models/" is no source; write its own address, https://…',
    ]);
    expect(check('<PullQuote by="أ" href="http://example.org/">نص</PullQuote>')).toEqual([
      '11 <PullQuote> href: "http://example.org/" is not encrypted; write https: instead of http:',
    ]);
  });

  it('refer to the record from attributes, each id on its own line', () => {
    expect(
      references('<Timeline\n  ids={[\n    "a",\n    "b",\n  ]}\n  model="c"\n  family="d"\n/>'),
    ).toEqual([
      '13 <Timeline> ids retirement a',
      '14 <Timeline> ids retirement b',
      '16 <Timeline> model model c',
      '17 <Timeline> family family d',
    ]);
  });

  it('hold words that are read as all words are', () => {
    expect(texts('<PullQuote by="سام ألتمان, OpenAI">قال "نعم"</PullQuote>')).toEqual([
      '11 <PullQuote> by: سام ألتمان, OpenAI',
      '11 text: قال "نعم"',
    ]);
  });
});

describe('headings', () => {
  it('begin below the title', () => {
    expect(check('# عنوان')).toEqual([
      '11 heading: is of the first level, which is the title; begin with ##',
    ]);
    expect(check('عنوان\n=====')).toHaveLength(1);
  });

  it('skip no level', () => {
    expect(check('### عنوان')).toEqual(['11 heading: skips a level; write ## instead of ###']);
    expect(check('## أ\n\n#### ب')).toEqual(['13 heading: skips a level; write ### instead of ####']);
    expect(check('## أ\n\n### ب\n\n## ج\n\n### د')).toEqual([]);
  });

  it('are titles', () => {
    expect(check('##')).toEqual(['11 heading: is empty; write it, or take it out']);
    expect(check('## عنوان:')).toEqual(['11 heading: ends with «:»; take it out']);
    expect(check('## لماذا؟')).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['[نص]()', 'has no address; write one, or take the link out'],
    ['[نص](#)', 'has no address; write one, or take the link out'],
    ['[](https://example.org/)', 'has no words; write what it leads to'],
    ['[نص](http://example.org/)', '"http://example.org/" is not encrypted; write https: instead of http:'],
    ['[نص](//example.org/)', '"//example.org/" names no scheme; write https://example.org/'],
    [
      '[نص](javascript:alert)',
      '"javascript:alert": only https and mailto may be linked to; write such an address, or take the link out',
    ],
    [
      '[نص](https://example)',
      '"https://example" is not a whole address; write it as https://example.org/page',
    ],
    [
      '[نص](www.example.org)',
      '"www.example.org" is read as a page beside this one; write https://www.example.org',
    ],
    [
      '[نص](../codex/)',
      '"../codex/" depends on where it stands; write it from the root, such as /timeline/ or /articles/…/',
    ],
    [
      '[نص](codex.mdx)',
      '"codex.mdx" depends on where it stands; write it from the root, such as /timeline/ or /articles/…/',
    ],
    ['[نص](/models/gpt-4o)', '"/models/gpt-4o" lacks its last slash; write "/models/gpt-4o/"'],
    ['[نص](/timeline?a=b#c)', '"/timeline?a=b#c" lacks its last slash; write "/timeline/?a=b#c"'],
    [
      '[نص][مصدر]',
      'refers to a link or note that is defined nowhere; add "[name]: https://…" or "[^name]: …"',
    ],
    ['نص[^1]', 'refers to a link or note that is defined nowhere; add "[name]: https://…" or "[^name]: …"'],
  ])('such as %s are reported', (text, message) => {
    expect(check(text)).toEqual([`11 link: ${message}`]);
  });

  it('pass when they are whole, or lead from the root', () => {
    expect(
      check(
        'نص [أ](https://example.org) [ب](/) [ج](/timeline/#a) [د](/search/?q=a) [هـ](/rss.xml) [و][و] https://example.org/\n\n[و]: https://example.org/',
      ).filter((finding) => finding.includes('link')),
    ).toEqual([]);
  });

  it('to the pages of the record are references', () => {
    expect(
      references('[أ](/articles/a/)\n[ب](/timeline/b/#c)\n[ج](/models/d/) [د][د]\n\n[د]: /topics/e/'),
    ).toEqual(['11 link article a', '12 link retirement b', '13 link model d', '15 link topic e']);
  });

  it('to lists and their pages are no references', () => {
    expect(
      references('[أ](/articles/) [ب](/articles/page/2/) [ج](/timeline/by/year/2026/) [د](/about/)'),
    ).toEqual([]);
  });
});

describe('links within the text', () => {
  it('lead to a heading, by the id that the page gives it', () => {
    expect(
      check('[إلى](#ماذا-عن-gpt-4o) و[إلى](#نهاية-1)\n\n## ماذا عن **GPT-4o**؟\n\n## نهاية\n\n## نهاية'),
    ).toEqual([]);
    expect(check(`[إلى](#${encodeURIComponent('نهاية')})\n\n## نهاية`)).toEqual([]);
  });

  it('that lead nowhere are reported with the heading that was meant', () => {
    expect(check('[إلى](#نهايه)\n\n## نهاية')).toEqual([
      '11 link: "#نهايه" is no heading of this text; did you mean "#نهاية"?',
    ]);
    expect(check('[نص](#none)')).toEqual([
      '11 link: "#none" is no heading of this text; take the link out, or write the heading',
    ]);
  });
});

describe('pictures', () => {
  it('need Arabic alternative text', () => {
    expect(check('![](./a.png)')).toEqual([
      '11 picture: has no alternative text; say in Arabic what it shows: ![…](./name.png)',
    ]);
    expect(check('![A sun](./a.png)')).toEqual([
      '11 picture: its alternative text "A sun" is not Arabic; write it in Arabic',
    ]);
    expect(texts('![شمس, تغيب](./a.png)')).toContain('11 picture: شمس, تغيب');
    expect(check('![شمس](./a.png)')).toEqual([]);
  });

  it('stand beside their article', () => {
    expect(references('![شمس](./a.png) ![شمس](b%20c.png)')).toEqual([
      '11 picture picture articles/x/a.png',
      '11 picture picture articles/x/b c.png',
    ]);
    for (const url of ['https://example.org/a.png', '/a.png']) {
      expect(check(`![شمس](${url})`)).toEqual([
        `11 picture: "${url}" is elsewhere; put the file beside the article and write ./name.png`,
      ]);
    }
    expect(check('![شمس]()')).toEqual(['11 picture: names no file; write ![…](./name.png)']);
    expect(check('![شمس][a]\n\n[a]: https://example.org/a.png')).toEqual([
      '11 picture: names its file elsewhere in the text; write it here: ![…](./name.png)',
    ]);
  });
});

describe('words', () => {
  it('are read across links, emphasis and code', () => {
    expect(texts('نص [رابط](https://example.org/) ، **نص**')).toEqual(['11 text: نص رابط ، نص']);
    expect(texts('بـ`gpt-4o` و**لـGPT**')).toEqual(['11 text: بـ\uFFFC ولـGPT']);
  });

  it('are found on their own lines, in paragraphs, lists, tables and notes', () => {
    const found = inspect(
      'نص\nنص, نص\n**نص\nنص, نص**\n\n- بند\n- بند, بند\n\n| أ |\n| --- |\n| ب, ج |\n\nنص[^1]\n\n[^1]: د, هـا',
    ).texts.flatMap((text) => proofread(text, typographyRules));
    expect(found.map(({ line }) => line)).toEqual([12, 14, 17, 21, 25, 25]);
  });

  it('in code are left alone', () => {
    expect(texts('نص `a, "b"...` نص\n\n```\nنص, "نص"\n```')).toEqual(['11 text: نص \uFFFC نص']);
  });
});

describe('the first paragraph', () => {
  const lead = (text: string): string[] =>
    checkBody({ text, firstLine: 11, path: 'articles/x/index.mdx' }, true).findings.map(
      ({ line, message }) => `${line} ${message}`,
    );

  it('begins with an Arabic letter, whatever stands before it', () => {
    expect(lead('نص.')).toEqual([]);
    expect(lead('«نص».')).toEqual([]);
    expect(lead('<Timeline model="a" />\n\n**نص**.')).toEqual([]);
    for (const text of ['GPT-4o نص.', '21,900 شخص.', '`gpt-4o` نص.'])
      expect(lead(text)[0]).toMatch(/^11 the first paragraph/u);
    expect(lead('## عنوان\n\nGPT-4o نص.\n\nنص.')[0]).toMatch(/^13 the first paragraph/u);
  });

  it('is there', () => {
    expect(lead('\n## عنوان\n')).toEqual(['11 has no paragraph; write the article']);
  });
});
