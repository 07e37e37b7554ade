import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { assertNone, groupAnswers } from '../support/offenders.ts';
import { skipTest } from '../support/skip.ts';
import type { VariantName } from '../support/variants.ts';

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  url?: string;
  message: string;
  extract?: string;
}

const ALLOWED = [
  // Safari takes the meaning of a list away with `list-style: none`; the role gives it back.
  /^The “list” role is unnecessary/u,
  // Some browsers take the meaning of a table away where it is laid out otherwise; the roles, its own, give it back.
  /^The “role” attribute must not be used on a “(?:tr|th|td)” element which has a “table” ancestor/u,
  /^The “(?:table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary/u,
  // Where rows are laid out as grids, Chromium counts the cells before this one without it, and Orca names another column.
  /^Attribute “aria-colspan” is unnecessary/u,
  // The checker reads files, which are outside of every 'self'. The browser tests see to the policy.
  /^Resource violates Content Security Policy \(meta tag\): (?:external|image)/u,
];

/** A data block is no script: browsers leave it alone before they ask the policy. */
const isDataBlock = ({ message, extract = '' }: Message): boolean =>
  message.startsWith('Inline script violates Content Security Policy') &&
  extract.includes('<script type="application/ld+json">');

/** Builds of both contents; a preview has the pages of the second and its own. */
const CHECKED = ['production', 'fixture'] as const satisfies VariantName[];

/**
 * What the checker of the WHATWG says of all HTML files of some folders: in one go, since its start takes as long as a hundred
 * pages, and without the thorough compiler, which takes more time than it saves on so few.
 */
function runNu(folders: readonly string[]): Message[] {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const machine = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const { stdout } = spawnSync(
    'java',
    [...machine, '-jar', jar, '--format', 'json', '--skip-non-html', '--stdout', ...folders],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

test('the builds are valid HTML by the Nu Html Checker', { timeout: 300_000 }, (context) => {
  if (spawnSync('java', ['-version']).status !== 0) skipTest(context, 'no Java on this machine');
  const folders = CHECKED.map((name) => openSite(name).folder);
  const offenders = runNu(folders)
    .filter((message) => !isDataBlock(message))
    .filter(
      ({ type, subType, message }) =>
        (type !== 'info' || subType === 'warning') && !ALLOWED.some((allowed) => allowed.test(message)),
    )
    .map(({ url = '', message, extract = '' }) => ({
      path: url.replace(/^file:/u, ''),
      answer: `${message} at ${/<[^>]*>/u.exec(extract)?.[0].replaceAll(/ data-astro-cid-\w+/gu, '') ?? ''}`,
    }));
  assertNone('These are mistakes', groupAnswers(offenders));
});
