import { describe, expect, test } from 'vitest';
import { decodeEntities, escapeAttribute, escapeText } from '../../../src/html/entities.ts';

describe('character references', () => {
  test.each([
    ['GPT-8 &amp; others', 'GPT-8 & others'],
    ['&lt;b&gt; &quot;a&quot; &APOS;b&apos;', '<b> "a" \'b\''],
    ['GPT-9&nbsp;models', 'GPT-9\u00A0models'],
    ['&#1571;&#x641;', 'أف'],
    ['&amp;lt;', '&lt;'],
  ])('are decoded, once: %s', (written, read) => {
    expect(decodeEntities(written)).toBe(read);
  });

  test('stay where they are none, or not of those that renderers write', () => {
    expect(decodeEntities('Q&A &hellip; &#x; &')).toBe('Q&A &hellip; &#x; &');
  });

  test('of no character are the sign for one that is lost', () => {
    expect(decodeEntities('&#1114112;')).toBe('\uFFFD');
  });

  test('stay in HTML source that is escaped, and not in plain text', () => {
    expect(escapeText('Q&A &amp; <b> &#1571;')).toBe('Q&amp;A &amp; &lt;b&gt; &#1571;');
    expect(escapeAttribute('a "b" &amp; <c>')).toBe('a &quot;b&quot; &amp;amp; &lt;c&gt;');
  });
});
