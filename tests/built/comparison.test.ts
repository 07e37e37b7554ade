import { describe, expect, test } from 'vitest';
import { readComparison } from '../../src/content/comparison.ts';
import { bodyOf, openSite } from '../support/built-site.ts';
import { textOf } from '../support/html.ts';

interface Envelope {
  lastComparison: { url: string; comparedOn: string; readOn: string } | null;
}

const lastOf = (site: ReturnType<typeof openSite>): Envelope['lastComparison'] =>
  (JSON.parse(site.read('api/v1/upcoming.json')) as Envelope).lastComparison;

describe('the last comparison with OpenAI’s page', () => {
  test('stands on the timeline and in the data as it is written down', () => {
    const site = openSite('fixture');
    expect(lastOf(site)).toEqual({
      url: 'https://developers.openai.com/api/docs/deprecations',
      comparedOn: '2026-11-26',
      readOn: '2026-11',
    });
    const text = textOf(bodyOf(site.page('/timeline/'))).replaceAll(/\s+/gu, ' ');
    expect(text).toMatch(/قورن السجل آخر مرة .{0,60}في 26 نوفمبر.{0,40}في نسخة محفوظة منها تاريخها نوفمبر/u);
  });

  test('is claimed on the published site only where its content says so', () => {
    const site = openSite('production');
    const written = readComparison('content', '2026-11-27');
    expect(lastOf(site)?.comparedOn).toBe(written?.comparedOn);
    expect(textOf(bodyOf(site.page('/timeline/'))).includes('قورن السجل')).toBe(written !== undefined);
  });
});
