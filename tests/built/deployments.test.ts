import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { previewOrigin } from '../support/variants.ts';

const published = 'https://uful.example';

/** Every text file of a build, by its path. */
function textsOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|xml|json|ics|csv|txt|svg|js|css|webmanifest)$|^_/u.test(path))
    .flatMap((path): [string, string][] => {
      try {
        return [[path, readFileSync(join(folder, path), 'utf8')]];
      } catch {
        return [];
      }
    });
}

describe('a build of a host', () => {
  const preview = textsOf(openSite('preview').folder);
  const production = textsOf(openSite('production').folder);

  test('for review names the published site as canonical, and nowhere else', () => {
    const found = preview.flatMap(([path, text]) => {
      const rest = text
        .replaceAll(/<link rel="canonical" href="[^"]*">/gu, '')
        .replaceAll(/<meta property="og:url" content="[^"]*">/gu, '');
      return rest.includes(published) ? [path] : [];
    });
    expect(found).toEqual([]);
  });

  test('for publication names no preview', () => {
    const found = production.filter(([, text]) => /deploy-preview|preview\.uful\.example/u.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  test('for review is not for search engines, by header and by every page, and its robots.txt lets them see that', () => {
    const pages = preview.filter(([path]) => path.endsWith('.html'));
    expect(
      pages.filter(([, text]) => !/<meta name="robots" content="noindex/u.test(text)).map(([path]) => path),
    ).toEqual([]);
    const files = new Map(preview);
    expect(files.get('_headers')).toContain('X-Robots-Tag: noindex');
    expect(files.get('robots.txt')).toMatch(/^Allow: \/$/mu);
    expect(files.get('robots.txt')).not.toContain('Sitemap');
  });

  test('for review says on every page which branch and commit it is of, and when it was built', () => {
    const pages = preview.filter(([path, text]) => path.endsWith('.html') && text.includes('<body'));
    const wrong = pages.filter(([, text]) => {
      const words = text.replaceAll(/<[^>]+>/gu, '');
      return (
        !words.includes('fix-dates') || !words.includes('0123456') || !words.includes('12:00 بتوقيت الرياض')
      );
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('for review has identifiers of its own in feeds and calendars', () => {
    const idsIn = (texts: [string, string][]): string[] =>
      texts.flatMap(([path, text]) =>
        /\.(?:xml|ics)$/u.test(path)
          ? [
              ...text.replaceAll(/\r\n[ \t]/gu, '').matchAll(/tag:[\w.]*uful\.example,[^<\s]+|^UID:.*$/gmu),
            ].map(([id]) => id)
          : [],
      );
    const [ofPreview, ofProduction] = [idsIn(preview), idsIn(production)];
    expect(ofPreview.length).toBeGreaterThan(0);
    expect(ofPreview.filter((id) => !id.includes('preview.uful.example'))).toEqual([]);
    expect(ofProduction.filter((id) => id.includes('preview.uful.example'))).toEqual([]);
  });

  test('for review has its feeds and pictures where it stands', () => {
    const files = new Map(preview);
    expect(files.get('rss.xml')).toContain(`<link>${previewOrigin}/</link>`);
    expect(files.get('index.html')).toContain(`content="${previewOrigin}/`);
  });
});
