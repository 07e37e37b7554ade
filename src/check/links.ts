import type { Reference, Target } from './references.ts';

/** What a link turns out to be: wrong, or a mention of something whose page must exist, or neither. */
export type LinkVerdict = { wrong?: string; mentions?: Pick<Reference, 'to' | 'id'> };

/** The addresses under which the pages of the record are. */
const sections: Readonly<Record<string, Target>> = {
  articles: 'article',
  timeline: 'retirement',
  models: 'model',
  topics: 'topic',
};

/** Judges the address of a link in an article. */
export function judgeLink(url: string): LinkVerdict {
  if (url.trim() === '' || url === '#') return { wrong: 'has no address; write one, or take the link out' };
  if (url.startsWith('#')) return {};
  if (url.startsWith('//')) return { wrong: `"${url}" names no scheme; write https:${url}` };
  if (url.startsWith('/')) return judgeInternal(url);
  const scheme = /^(?<scheme>[a-z][a-z\d+.-]*):/iu.exec(url)?.groups?.['scheme']?.toLowerCase();
  if (scheme === undefined) return judgeRelative(url);
  if (scheme === 'http') return { wrong: `"${url}" is not encrypted; write https: instead of http:` };
  if (scheme === 'mailto') return {};
  if (scheme !== 'https')
    return {
      wrong: `"${url}": only https and mailto may be linked to; write such an address, or take the link out`,
    };
  const whole = /^https:\/\//iu.test(url) && URL.canParse(url) && new URL(url).hostname.includes('.');
  return whole ? {} : { wrong: `"${url}" is not a whole address; write it as https://example.org/page` };
}

function judgeInternal(url: string): LinkVerdict {
  const path = /^[^?#]*/u.exec(url)![0];
  const [section = '', id = '', ...deeper] = path.slice(1).split('/');
  const to = Object.hasOwn(sections, section) ? sections[section] : undefined;
  // Below an id there are only the pages of lists, such as /articles/page/2/.
  const isEntry = to !== undefined && id !== '' && deeper.join('') === '';
  const verdict: LinkVerdict = isEntry ? { mentions: { to, id } } : {};
  const isFile = /\.[a-z\d]+$/u.test(path) && to === undefined;
  if (!path.endsWith('/') && !isFile) {
    verdict.wrong = `"${url}" lacks its last slash; write "${path}/${url.slice(path.length)}"`;
  }
  return verdict;
}

function judgeRelative(url: string): LinkVerdict {
  return /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(url) && !/\.mdx?$/u.test(url)
    ? { wrong: `"${url}" is read as a page beside this one; write https://${url}` }
    : {
        wrong: `"${url}" depends on where it stands; write it from the root, such as /timeline/ or /articles/…/`,
      };
}
