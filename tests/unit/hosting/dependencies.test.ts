import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
interface Lock {
  packages: Record<string, LockedPackage>;
}
const readLock = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8')) as Lock;
const packagesOf = ({ packages }: Lock): [string, LockedPackage][] =>
  Object.entries(packages).filter(([path]) => path !== '');

const lock = readLock('package-lock.json');
const installed = packagesOf(lock);
/** With what the tests of hosts install for themselves, none of whose scripts they run. */
const packages = [...installed, ...packagesOf(readLock('tests/hosts/wrangler/package-lock.json'))];
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that let anybody build and publish a site: none of them reaches what is built. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'PSF-2.0',
  'Zlib',
  // Of files that we do not change.
  'MPL-2.0',
]);

/** Packages of other licences, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  // The library of pictures, loaded as it is; no page holds it.
  '@img/': 'LGPL-3.0-or-later',
  // The Arabic dictionary, which the content check alone reads, as it is.
  '@cspell/dict-ar': 'LGPL-3.0',
  // The font, whose licence goes with it into the site.
  vazirmatn: 'OFL',
};

/** Whether all of an SPDX expression that joins by AND, or one of what OR joins, is allowed. */
function isAllowed(license: string, also?: string): boolean {
  const text = license.replaceAll(/[()]/gu, '');
  if (text.includes(' OR ')) return text.split(' OR ').some((one) => isAllowed(one, also));
  return text.split(' AND ').every((one) => allowed.has(one) || one === also);
}

describe('what is installed', () => {
  test('has a licence that is on the list, every package of it', () => {
    const refused = packages.filter(([path, { license }]) => {
      const name = nameOf(path);
      const also = Object.entries(exceptions).find(([start]) => name.startsWith(start))?.[1];
      return license === undefined || !isAllowed(license, also);
    });
    expect(refused.map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'none'}`)).toEqual([]);
    expect(packages.length).toBeGreaterThan(500);
  });

  test('is named by one version, and locked by its hash', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect([name, version]).toEqual([name, lock.packages[`node_modules/${name}`]?.version]);
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
    }
    const { dependencies } = JSON.parse(readFileSync('tests/hosts/wrangler/package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const [[name, version] = []] = Object.entries(dependencies);
    expect(packages.find(([path]) => path === `node_modules/${name}`)?.[1].version).toBe(version);
    const unlocked = packages.filter(([, { integrity }]) => !/^sha512-/u.test(integrity ?? ''));
    expect(unlocked.map(([path]) => path)).toEqual([]);
  });

  test('runs no script of its own but those that package.json speaks of', () => {
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });

  test('and published of fonts goes with its licence', () => {
    expect(existsSync('public/fonts/OFL.txt')).toBe(true);
    expect(readFileSync('public/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});
