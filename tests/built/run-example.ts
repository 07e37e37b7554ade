import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ExampleResult {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs code of our documentation as it stands, on a day of the test's choice: it asks for the published site, and
 * what it asks for is given by a server of the test.
 *
 * @param file a name with the ending by which Node knows the language
 * @param server address of the home page that stands in for the published one
 * @param now milliseconds since 1970
 */
export async function runExample(
  file: string,
  code: string,
  server: string,
  now: number,
): Promise<ExampleResult> {
  const folder = mkdtempSync(join(tmpdir(), 'uful-example-'));
  try {
    writeFileSync(
      join(folder, 'stand-in.mjs'),
      [
        `const real = globalThis.fetch;`,
        `globalThis.fetch = (url, ...rest) =>`,
        `  real(String(url).replace('https://uful.example/', ${JSON.stringify(server)}), ...rest);`,
        `Date.now = () => ${now};`,
      ].join('\n'),
    );
    writeFileSync(join(folder, file), code);
    return await new Promise((done) => {
      execFile(
        process.execPath,
        ['--import', './stand-in.mjs', file],
        { cwd: folder, env: { PATH: process.env['PATH'], NO_COLOR: '1' } },
        (error, stdout, stderr) =>
          done({ code: error ? Number((error as { code?: unknown }).code ?? 1) : 0, stdout, stderr }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
