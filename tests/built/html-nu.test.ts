import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, test } from 'vitest';
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
  // The checker reads files, which are outside of every 'self'. The browser tests see to the policy.
  /^Resource violates Content Security Policy \(meta tag\): (?:external|image)/u,
];

/** A data block is no script: browsers leave it alone before they ask the policy. */
const isDataBlock = ({ message, extract = '' }: Message): boolean =>
  message.startsWith('Inline script violates Content Security Policy') &&
  extract.includes('<script type="application/ld+json">');

/** What the checker of the WHATWG says of all HTML files of a folder. */
function runNu(folder: string): Message[] {
  const jar = createRequire(import.meta.url)('vnu-jar') as string;
  const { stdout } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', '--stdout', folder],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

describe.each<VariantName>(['production', 'fixture'])('the build "%s"', (name) => {
  test('is valid HTML by the Nu Html Checker', { timeout: 180_000 }, (context) => {
    if (spawnSync('java', ['-version']).status !== 0) skipTest(context, 'no Java on this machine');
    const { folder } = openSite(name);
    const offenders = runNu(folder)
      .filter((message) => !isDataBlock(message))
      .filter(
        ({ type, subType, message }) =>
          (type !== 'info' || subType === 'warning') && !ALLOWED.some((allowed) => allowed.test(message)),
      )
      .map(({ url = '', message, extract = '' }) => ({
        path: url.split(folder)[1] ?? url,
        answer: `${message} at ${/<[^>]*>/u.exec(extract)?.[0].replaceAll(/ data-astro-cid-\w+/gu, '') ?? ''}`,
      }));
    assertNone('These are mistakes', groupAnswers(offenders));
  });
});
