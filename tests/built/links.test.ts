import { describe, test } from 'vitest';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import { byAttribute, descendants, type Element } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

const TARGETS = ['href', 'src', 'action', 'poster', 'data', 'srcset'];

interface Link {
  written: string;
  url: URL;
}

/** What a page links to or loads, resolved against its own address. */
/** Its announcements and models do not exist, and have no pages. */
const SAMPLES = '/about/components/parts/';

function linksOn(site: BuiltSite, path: string, root: Element): Link[] {
  const address = new URL(`${site.base}${path.slice(1)}`, site.origin);
  return [...descendants(root)].flatMap(({ attributes }) =>
    TARGETS.flatMap((name) => (attributes[name] === undefined ? [] : toUrls(name, attributes[name]))).map(
      (written) => ({ written, url: new URL(written, address) }),
    ),
  );
}

function toUrls(name: string, value: string): string[] {
  if (name !== 'srcset') return [value];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '');
}

function isInside(site: BuiltSite, { url }: Link): boolean {
  return url.origin === site.origin;
}

/** The file that a host answers with, when there is one. */
function fileOf(site: BuiltSite, url: URL): string | undefined {
  const path = decodeURI(url.pathname);
  if (!path.startsWith(site.base)) return undefined;
  const below = path.slice(site.base.length);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return site.files.includes(file) ? file : undefined;
}

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])(
  'links in the build "%s"',
  (name) => {
    const site = openSite(name);
    const ids = new Map(
      site.pages.map(({ file, root }) => [
        file,
        new Set(byAttribute(root, 'id').map(({ attributes }) => attributes['id'])),
      ]),
    );
    const inside = site.pages
      .filter(({ path }) => path !== SAMPLES)
      .map((page) => ({
        path: page.path,
        links: linksOn(site, page.path, page.root).filter((link) => isInside(site, link)),
      }));

    test('lead to files of the build', () => {
      const offenders = askEach(inside, ({ links }) =>
        links.filter(({ url }) => fileOf(site, url) === undefined).map(({ written }) => written),
      );
      assertNone('These links lead nowhere', offenders);
    });

    test('end in a slash when they lead to a page', () => {
      const offenders = askEach(inside, ({ links }) =>
        links
          .filter(({ url }) => !url.pathname.endsWith('/') && !/\.[a-z0-9]+$/iu.test(url.pathname))
          .map(({ written }) => written),
      );
      assertNone('These links are redirected once before they arrive', offenders);
    });

    test('lead to an id that their target has, when they name one', () => {
      const offenders = askEach(inside, ({ links }) =>
        links
          .filter(({ url }) => url.hash !== '')
          .filter(({ url }) => !ids.get(fileOf(site, url) ?? '')?.has(decodeURIComponent(url.hash.slice(1))))
          .map(({ written }) => written),
      );
      assertNone('These links name an id that is not there', offenders);
    });

    test('that leave the site say so', () => {
      const offenders = askEach(site.pages, ({ path, root }) =>
        [...descendants(root)]
          .filter(({ name: element }) => element === 'a')
          .filter(({ attributes }) => {
            const { protocol, origin } = new URL(
              attributes['href'] ?? '',
              `${site.origin}${site.base}${path.slice(1)}`,
            );
            if (origin === site.origin || protocol === 'mailto:') return false;
            const relation = attributes['rel']?.split(' ') ?? [];
            return (
              !/^(?:https?|feed|webcal):$/u.test(protocol) ||
              !relation.some((word) => word === 'external' || word === 'license')
            );
          })
          .map(({ attributes }) => `${attributes['href'] ?? ''} rel="${attributes['rel'] ?? ''}"`),
      );
      assertNone('These links to other sites have no rel="external"', offenders);
    });
  },
);
