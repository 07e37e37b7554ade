import { describe, expect, test } from 'vitest';
import { readPageText } from '../../../src/review/page-text.ts';

const page = (main: string): string =>
  `<!doctype html><html><head><title>خبر · أُفول</title><meta property="og:title" content="خبر"></head>` +
  `<body><header><p>رأس</p></header><main>${main}</main></body></html>`;

describe('the text of a page', () => {
  test('is that of its own part, a block each, with its title', () => {
    const { title, blocks } = readPageText(
      page('<h1>خبر</h1><p>سُحب <bdi>GPT-4o</bdi> أمس.</p><ul><li>أ</li><li>ب</li></ul>'),
    );
    expect(title).toBe('خبر');
    expect(blocks).toEqual(['خبر', 'سُحب GPT-4o أمس.', 'أ', 'ب']);
  });

  test('leaves out what nobody reads, and what counts the days to today', () => {
    const { blocks } = readPageText(
      page(
        '<p>بعد <span data-days-left-to="2027-01-14">48 يومًا</span></p><script>x()</script><svg><text>رسم</text></svg>',
      ),
    );
    expect(blocks).toEqual(['بعد']);
  });

  test('is not ended by what stands in attributes, scripts, comments and drawings', () => {
    const { blocks } = readPageText(
      page(
        `<p title='a > "b"'>أ<!-- <p> -->ب<script>if (a < b) "</main>"; "<p>"</script></p><svg><svg/><svg><path d="M0"/></svg>رسم</svg>` +
          '<div data-days-left-to="2027-01-14"><div>48</div> يومًا</div>ج<img src="x" alt="د > هـ">و<template>ز</template>',
      ),
    );
    expect(blocks).toEqual(['أب', 'ج', 'و']);
  });

  test('has the title of the page where nothing says what cards show', () => {
    expect(readPageText('<title>\n خبر </title><main></main>').title).toBe('خبر');
    expect(readPageText('<p>لا رأس</p>')).toEqual({ title: '', blocks: [], metadata: new Map() });
  });

  test('does not depend on where the build stands', () => {
    const cite = (address: string): string =>
      page(
        `<p>أُفول، <wbr>${address}models/<wbr>gpt-4o/</p><code>curl ${address}api/v1/models.json</code><p>${address.slice(0, -1)}.</p>`,
      );
    const address = 'https://deploy-preview-7--uful.example/';
    const own = readPageText(cite(address), address).blocks;
    expect(own).toEqual(['أُفول، /models/gpt-4o/', 'curl /api/v1/models.json', '/.']);
    expect(readPageText(cite('https://example.org/uful/'), 'https://example.org/uful/').blocks).toEqual(own);
    const listed = readPageText(page('<code>/uful/api/v1/models.json</code>'), 'https://example.org/uful/');
    expect(listed.blocks).toEqual(['/api/v1/models.json']);
    // Other hosts and identifiers stay.
    const others =
      '<p>https://a.uful.example/ desk@uful.example tag:uful.example,2026:x uful.example.org</p>';
    expect(readPageText(page(others), 'https://uful.example/').blocks).toEqual(
      readPageText(page(others)).blocks,
    );
  });

  test('is plain, whatever HTML escapes and isolates', () => {
    expect(readPageText(page('<p>a &amp; b &lt;script&gt;</p>')).blocks).toEqual(['a & b <script>']);
  });
});
