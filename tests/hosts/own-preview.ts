import { startServer } from '../../src/hosting/server.ts';
import type { Host } from './host.ts';

/** `npm run preview`, which is to show what the hosts will send. */
export const ownPreview: Host = {
  name: 'npm run preview',
  version: () => '',
  missing: undefined,
  builds: ['production', 'base'],
  packed: ['br', 'gzip'],
  cannot: {},
  start: async ({ dir, base }) => {
    const server = await startServer({ dir, base });
    return { origin: new URL(server.url).origin, close: () => server.close() };
  },
};
