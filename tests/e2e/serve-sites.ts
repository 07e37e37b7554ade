import { startServer } from '../../src/hosting/server.ts';
import { folderOf, variants, type Variant, type VariantName } from '../support/variants.ts';

/** The builds that the browser visits. */
const SERVED = ['production', 'base', 'fixture', 'preview'] as const satisfies VariantName[];

/** Environment variable that tells the tests the address of a served build. */
export function addressVariable(name: VariantName): string {
  return `${variants[name].variable}_URL`;
}

/** Serves the builds as their hosts do, each on a free port, until the tests are over. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const servers = await Promise.all(
    SERVED.map(async (name) => {
      const { base }: Variant = variants[name];
      const server = await startServer({ dir: folderOf(name), base });
      process.env[addressVariable(name)] = server.url;
      return server;
    }),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
