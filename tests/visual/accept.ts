/**
 * `npm run accept:visual [-- part…]`: takes the present looks of the parts of pages for the right ones. It takes their pictures
 * anew, where they differ, and writes them small. Look at what git says has changed before you commit it.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { runBrowserTests } from '../runner/browser-suite.ts';
import { buildSites, removeRun, runFolder } from '../runner/site-builds.ts';

const FOLDER = 'tests/visual/pictures';

/** All pictures together, in bytes: they are in every clone. */
const MOST = 1_500_000;

/** So many colours draw letters and their edges; the comparison allows more than what the others lose by it. */
const COLOURS = 48;

mkdirSync(runFolder, { recursive: true });
const before = bytesOf();
process.env['UFUL_NEW_PICTURES'] = '1';
try {
  const { failures } = await runBrowserTests('visual', process.argv.slice(2), (await buildSites()).env);
  for (const { title, detail } of failures) console.error(`${title}\n${detail}`);
  if (failures.length > 0) process.exitCode = 1;
  for (const [name, bytes] of bytesOf()) {
    if (before.get(name)?.equals(bytes)) continue;
    writeFileSync(
      join(FOLDER, name),
      await sharp(bytes).png({ palette: true, colours: COLOURS, dither: 0, effort: 10 }).toBuffer(),
    );
    console.log(`${before.has(name) ? 'changed' : 'new'}: ${name}`);
  }
  const size = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  console.log(`${Math.round(size / 1000)} KB in all`);
  if (size > MOST) {
    console.error(`That is more than ${MOST / 1000} KB: take pictures of fewer or smaller parts.`);
    process.exitCode = 1;
  }
} finally {
  removeRun();
}

function bytesOf(): Map<string, Buffer> {
  mkdirSync(FOLDER, { recursive: true });
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))]));
}
