import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';
import { skipTest } from '../support/skip.ts';
import type { VariantName } from '../support/variants.ts';

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  url?: string;
  message: string;
  extract?: string;
}

/** What the checker of the WHATWG says of all HTML files of a folder. */
function runNu(folder: string): Message[] {
  const jar = createRequire(import.meta.url)('vnu-jar') as string;
  const { stdout } = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', '--stdout', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

describe.each<VariantName>(['production', 'fixture'])('the build "%s"', (name) => {
  test('is valid HTML by the Nu Html Checker', { timeout: 180_000 }, (context) => {
    if (spawnSync('java', ['-version']).status !== 0) skipTest(context, 'no Java on this machine');
    const { folder } = openSite(name);
    const offenders = runNu(folder)
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .map(({ url = '', message, extract = '' }) => `${url.split(folder)[1] ?? url}: ${message} in ${extract.replaceAll(/\s+/gu, ' ').slice(0, 120)}`);
    assertNone('These are mistakes', offenders);
  });
});
