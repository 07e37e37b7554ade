/**
 * `npm run bench:load [-- --seconds 60 --connections 100 --dir dist]`: asks nginx and `npm run preview` for the same files of a built
 * site as fast as they answer, one after the other, with autocannon, which is installed into a folder of its own. Ends with 1 when
 * an answer is an error. The figures hold for this machine and this hour; the ratio is what can be compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAddresses } from './load-addresses.ts';
import { ownPreview } from '../hosts/own-preview.ts';
import { ownServers } from '../hosts/own-servers.ts';

const AUTOCANNON = '9.0.0';

/** The parts of autocannon's result that count. */
interface Result {
  requests: { average: number; total: number };
  latency: { p50: number; p99: number; max: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}

type Autocannon = (options: Record<string, unknown>) => Promise<Result>;

/** It brings forty packages that nothing else needs. */
function installAutocannon(): Autocannon {
  const folder = resolve('.cache/bench-load');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules/autocannon'))) {
    const args = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `autocannon@${AUTOCANNON}`];
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`autocannon cannot be installed: ${stderr}`);
  }
  return createRequire(join(folder, 'package.json'))('autocannon') as Autocannon;
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '100' },
    dir: { type: 'string', default: 'dist' },
  },
});
const dir = resolve(values.dir);
const paths = openAddresses(dir);
const autocannon = installAutocannon();
const results: [name: string, result: Result][] = [];
for (const name of ['nginx', 'npm run preview']) {
  const { missing, start } = [...ownServers, ownPreview].find((host) => host.name === name)!;
  if (missing !== undefined) throw new Error(missing);
  const server = await start({ dir, base: '/', redirects: [], precompressed: false });
  const result = await autocannon({
    url: server.origin,
    connections: Number(values.connections),
    duration: Number(values.seconds),
    // A busy machine is slow; an answer that nobody would wait for is an error.
    timeout: 30,
    headers: { 'accept-encoding': 'gzip' },
    requests: paths.map((path) => ({ path })),
  });
  await server.close();
  results.push([name, result]);
  const { requests, latency, errors, timeouts, non2xx } = result;
  console.log(
    `${name}: ${Math.round(requests.average)} answers a second, ${requests.total} in all; half within ${latency.p50} ms, 99 % within ${latency.p99} ms, the slowest ${latency.max} ms; ${errors} errors, ${timeouts} timeouts, ${non2xx} other than 2xx`,
  );
}
const [nginx, preview] = results.map(([, { requests }]) => requests.average);
console.log(
  `nginx answers ${(nginx! / preview!).toFixed(1)} times as often (${paths.length} addresses, ${values.connections} connections, ${values.seconds} s each)`,
);
if (results.some(([, { errors, timeouts, non2xx }]) => errors + timeouts + non2xx > 0)) process.exitCode = 1;
