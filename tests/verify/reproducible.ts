/**
 * `npm run verify:reproducible`: builds the site twice from nothing, in two folders, time zones and locales, and compares every
 * byte. Ends with 1 and names the files that differ.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { testClock } from '../support/variants.ts';

const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'ar_SA.UTF-8', LC_ALL: 'ar_SA.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
] as const;

/** What git knows and does not ignore, so that nothing which an earlier build has kept comes along. */
const sources = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');

function buildIn(folder: string, env: Readonly<Record<string, string>>): Map<string, Buffer> {
  for (const file of sources) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, SOURCE_DATE_EPOCH: String(testClock) },
  });
  const dist = join(folder, 'dist');
  return new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dist.length + 1), readFileSync(file)]),
  );
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}

const folders = places.map((_, place) => mkdtempSync(join(tmpdir(), `uful-build-${place}-`)));
try {
  const [one, other] = places.map((env, place) => buildIn(folders[place]!, env)) as [
    Map<string, Buffer>,
    Map<string, Buffer>,
  ];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const different = names.filter((name) => !isSame(one.get(name), other.get(name)));
  const bytes = [...one.values()].reduce((sum, file) => sum + file.length, 0);
  if (different.length > 0) {
    console.error(`${different.length} of ${names.length} files differ:\n${different.join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log(
      `${names.length} files, ${bytes} bytes, the same from ${places.map(({ TZ }) => TZ).join(' and ')}`,
    );
  }
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
