import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

// In a process of its own, because module hooks cannot be taken back.
test('the installed Astro works in the folder that it is given, and not in .astro', () => {
  const url = (path: string): string => JSON.stringify(pathToFileURL(resolve(path)).href);
  const folder = resolve('.cache/build/some/astro');
  const script = `
    const { useAstroFolder } = await import(${url('src/hosting/private-astro-folder.ts')});
    useAstroFolder(${JSON.stringify(folder)});
    const { createSettings } = await import(${url('node_modules/astro/dist/core/config/settings.js')});
    const root = new URL(${url('.')} + '/');
    const config = { root, srcDir: new URL('src/', root), integrations: [], legacy: {} };
    console.log((await createSettings(config, 'silent', ${JSON.stringify(resolve('.'))})).dotAstroDir.href);
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(output.trim()).toBe(`${pathToFileURL(folder).href}/`);
});
