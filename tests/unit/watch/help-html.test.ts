import { describe, expect, it } from 'vitest';
import { isHelpPage, readHelpPage } from '../../../src/watch/help-page.ts';

const ADDRESS = 'https://help.openai.com/en/articles/6825453-chatgpt-release-notes';
/** A page around an article, in the form in which the help centre serves one. */
const page = (article: string): string =>
  `<!DOCTYPE html><html lang="en-US"><head><title>A</title></head><body><nav><ol><li>All Collections</li></ol></nav><article class="border-b"><h1>ChatGPT — Release Notes</h1><p>A changelog</p><div>Updated: 4 hours ago</div><div class="article-content"><div class="intercom-interblocks-callout">${article}</div></div></article><section><h2>Was this article helpful?</h2></section></body></html>`;
const read = (article: string) => readHelpPage(page(article), ADDRESS);

describe('a page of the help centre in HTML', () => {
  it('is read as in Markdown: days, entries, and sentences that speak of an end, in pieces that count from 1', () => {
    const { url, title, entries } = read(
      '<h1 id="a"><b>June 12, 2026</b></h1><h2>Retiring <b>GPT-9</b>&nbsp;models</h2><p>Hello.<br><br>As of <b>June 12, 2026</b>, they are no longer available. Others stay.</p>',
    );
    expect([url, title]).toEqual([ADDRESS, 'ChatGPT — Release Notes']);
    expect(entries).toEqual([
      { line: 2, title, on: undefined, text: `${title}\nA changelog`, ends: [] },
      {
        line: 5,
        title: 'Retiring GPT-9 models',
        on: '2026-06-12',
        text: 'Retiring GPT-9 models\nHello.\nAs of June 12, 2026, they are no longer available. Others stay.',
        ends: [
          { line: 5, text: 'Retiring GPT-9 models' },
          { line: 7, text: 'As of June 12, 2026, they are no longer available.' },
        ],
      },
    ]);
  });

  it('says of each point of a list what the sentence above it says', () => {
    const { entries } = read(
      '<h1>June 12, 2026</h1><h2>News</h2><p>ChatGPT retired:</p><ul><li><p>GPT-9</p></li><li>GPT-8 &amp; <i>others</i></li></ul><p>Others stay.</p>',
    );
    expect(entries.at(-1)!.ends.map(({ text }) => text)).toEqual([
      'ChatGPT retired: GPT-9',
      'ChatGPT retired: GPT-8 & others',
    ]);
  });

  it('knows points that are typed into paragraphs or between breaks, and how deep a list stands', () => {
    const said = (html: string) =>
      read(`<h1>June 12, 2026</h1>${html}`)
        .entries.at(-1)!
        .ends.map(({ text }) => text);
    expect(
      said('<p>ChatGPT retired:</p><p>•&nbsp;GPT-9</p><p>2. <b>GPT-8</b></p><p>GPT-7 stays.</p>'),
    ).toEqual(['ChatGPT retired: GPT-9', 'ChatGPT retired: GPT-8']);
    expect(said('<p>ChatGPT retired:<br>- GPT-9<br>- GPT-8</p><p>GPT-7 stays.</p>')).toEqual([
      'ChatGPT retired: GPT-9',
      'ChatGPT retired: GPT-8',
    ]);
    expect(said('<ul><li><p>Retired:</p><ul><li>GPT-9</li></ul></li><li>New: GPT-10</li></ul>')).toEqual([
      'Retired: GPT-9',
    ]);
    expect(said('<div>GPT-9 is retired<hr>Others stay</div>')).toEqual(['GPT-9 is retired']);
  });

  it('decodes a character once, also in a typed point, a heading and a cell', () => {
    const { text } = read(
      '<h1>June 12, 2026</h1><h2>&amp;lt;h&amp;gt;</h2><p>• x &amp;lt;b&amp;gt;</p><p>y &amp;lt;b&amp;gt;</p><table><tr><td>&amp;lt;td&amp;gt;</td></tr></table>',
    ).entries.at(-1)!;
    expect(text).toBe('&lt;h&gt;\nx &lt;b&gt;\ny &lt;b&gt;\n| &lt;td&gt; |');
  });

  it('takes the first row of a table with text for its first, and tells the others what it says', () => {
    const { entries } = read(
      '<h1>June 12, 2026</h1><table><tbody><tr><td>&nbsp;</td><td></td></tr><tr><td>Retired</td><td>On</td></tr><tr><td>Voice</td><td>today</td></tr></tbody></table>',
    );
    expect(entries.at(-1)!.ends.map(({ text }) => text)).toEqual([
      '| Retired | On |',
      '| Retired | On | | Voice | today |',
    ]);
  });

  it('takes a row of a table for one line, as it stands in Markdown', () => {
    const { entries } = read(
      '<h1>June 12, 2026</h1><h2>News</h2><table><tbody><tr><td><p>GPT-9</p></td><td>removed<br>soon</td></tr></tbody></table>',
    );
    expect(entries.at(-1)!.ends).toEqual([{ line: 6, text: '| GPT-9 | removed soon |' }]);
  });

  it.each([
    ['an element that is none of text', page('<p>Hello.</p><video></video>'), 4, 'Hello.', '<video>'],
    ['one in a cell', page('<table><tr><td><form></form></td></tr></table>'), 3, 'Updated: ', '<form>'],
    ['a page without an article', '<html><body>Just a moment…</body></html>', 1, '<html>', 'no article'],
    [
      'a page with two',
      page('').replace('<section>', '<article>B</article><section>'),
      1,
      '<!DOCTYPE html>',
      'more than one article',
    ],
    ['a heading like a day that is none', page('<h1>June 31, 2026</h1>'), 4, 'June 31, 2026', 'like a day'],
  ])('ends at %s, and shows the place', (_, html, line, shown, reason) => {
    expect(() => readHelpPage(html, ADDRESS)).toThrow(
      new RegExp(
        `^${RegExp.escape(ADDRESS)}:${line}: .*${RegExp.escape(reason)}.*\\n    ${RegExp.escape(shown)}[^]*help-html\\.ts`,
        'u',
      ),
    );
  });

  it('is known by a comment with its address, and not by the addresses that its text links', () => {
    const saved = (comment: string): string =>
      `<!DOCTYPE html>\n${comment}\n${page(`<p><a href="${ADDRESS}">Notes</a></p>`).slice(15)}`;
    expect(isHelpPage(saved(`<!-- saved from url=(0069)${ADDRESS} -->`), 'page.html')).toBe(true);
    expect(isHelpPage(saved(''), 'page.html')).toBe(false);
  });
});
