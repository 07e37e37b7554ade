import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';

// Of the real content `npm run verify:reproducible` asks the same.
test('the same content, code and clock give the same bytes', () => {
  const [first, second] = [openSite('fixture'), openSite('again')];
  expect(second.files).toEqual(first.files);
  const offenders = first.files.filter(
    (file) => !readFileSync(join(first.folder, file)).equals(readFileSync(join(second.folder, file))),
  );
  assertNone('These files differ between two builds', offenders);
});
