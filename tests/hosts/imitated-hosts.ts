import type { Host } from './host.ts';
import { startImitation, type Manners } from './imitated-server.ts';

function imitate(name: string, manners: Manners, options: Pick<Host, 'builds' | 'packed' | 'cannot'>): Host {
  return {
    name,
    version: undefined,
    missing: undefined,
    ...options,
    start: (build) => startImitation(manners, build),
  };
}

const noHeaders = 'sends no headers of a site; every page carries the policy in a <meta>';
const tenMinutes =
  'for ten minutes a browser may show the former page out of its own cache, with the worker or without';
const everyFile = 'publishes every file of the folder; nothing in _headers is secret';
const pageAlone = 'a page that sends readers on knows one address, without a query';
const noCopies = 'takes no packed copies';

/** Hosts that are known by their documentation alone. */
export const imitatedHosts: readonly Host[] = [
  // docs.github.com/pages: a project's site under a path, ten minutes of caching for everything.
  imitate(
    'GitHub Pages',
    {
      toSlash: 301,
      addsEnding: true,
      packed: {},
      headers: { 'Cache-Control': 'max-age=600', 'Access-Control-Allow-Origin': '*' },
    },
    {
      builds: ['base'],
      packed: [],
      cannot: {
        movedQuery: pageAlone,
        headers: noHeaders,
        sharing: noHeaders,
        caching: 'ten minutes for everything',
        renewedWorker: tenMinutes,
        hidden: everyFile,
        packedCopies: noCopies,
      },
    },
  ),
  // docs.gitlab.com/user/project/pages/introduction: a project's site under a path; .br and .gz beside a file are sent.
  imitate(
    'GitLab Pages',
    {
      toSlash: 302,
      addsEnding: true,
      packed: { br: '.br', gzip: '.gz' },
      headers: { 'Cache-Control': 'max-age=600' },
    },
    {
      builds: ['base'],
      packed: ['br', 'gzip'],
      cannot: {
        movedQuery: pageAlone,
        headers: noHeaders,
        sharing: noHeaders,
        caching: 'ten minutes for everything',
        renewedWorker: tenMinutes,
        hidden: everyFile,
      },
    },
  ),
  // docs.aws.amazon.com/AmazonS3: a website endpoint, with index.html and 404.html as its documents; types are those of the upload.
  imitate(
    'a bucket',
    { toSlash: 302, addsEnding: false, packed: {}, headers: {} },
    {
      builds: ['production'],
      packed: [],
      cannot: {
        movedQuery: pageAlone,
        headers: noHeaders,
        sharing: noHeaders,
        caching: 'nothing but what the upload says of each file',
        hidden: everyFile,
        packedCopies: noCopies,
      },
    },
  ),
];
