import { afterAll, describe } from 'vitest';
import { checkAddresses } from './checks/addresses.ts';
import { checkInBrowser } from './checks/browser.ts';
import { checkDeployment } from './checks/deployment.ts';
import { checkFeeds } from './checks/feeds.ts';
import { checkHeaders } from './checks/headers.ts';
import { checkMoved } from './checks/moved.ts';
import { checkPackedCopies } from './checks/packed-copies.ts';
import { checkTransfer } from './checks/transfer.ts';
import type { Host } from './host.ts';
import { removeMadeFolders } from './made-folders.ts';
import { serveSite } from './served-site.ts';

/** Everything that is asked of hosts, of each of these. */
export function describeHosts(hosts: readonly Host[]): void {
  afterAll(removeMadeFolders);
  describe.each(hosts)('$name', (host) => {
    describe.each(host.builds)('with the build "%s"', (variant) => {
      const served = serveSite(host, variant);
      checkAddresses(served);
      checkHeaders(served);
      checkTransfer(served);
      checkFeeds(served);
      checkInBrowser(served);
    });
    describe('with a build that has former addresses', () => checkMoved(host));
    describe('with a build that a newer one replaces', () => checkDeployment(host));
    describe('with a build that is packed', () => checkPackedCopies(host));
  });
}
