import { expect, test } from 'vitest';
import { showProgress, tellProgress } from '../../../src/hosting/progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  return { written, stream: { isTTY, write } };
}

test('a terminal is told how far a build is, now and then, and is clean at its end', () => {
  const { written, stream } = terminal(true);
  let now = 0;
  const end = showProgress(stream, {}, () => now);
  tellProgress('page');
  tellProgress('page');
  now = 1000;
  tellProgress('card');
  end();
  tellProgress('page');
  expect(written.map((text) => text.replaceAll('\r\u001B[K', ''))).toEqual([
    '1 pages, 0 cards, 0 indexed',
    '2 pages, 1 cards, 0 indexed',
    '',
  ]);
});

test.each([
  ['no terminal', false, {}],
  ['a machine', true, { CI: 'true' }],
])('%s is told nothing', (_, isTTY, env) => {
  const { written, stream } = terminal(isTTY);
  const end = showProgress(stream, env);
  tellProgress('page');
  end();
  expect(written).toEqual([]);
});
