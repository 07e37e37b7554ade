import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { siteHandler } from '../../src/hosting/site-handler.ts';
import { copySite, renewSite } from '../support/site-folder.ts';
import { folderOf, type VariantName } from '../support/variants.ts';

/** A copy of a built site that a test may change while it is served. */
export interface SiteCopy {
  url: string;
  /** How long every answer is held back, in milliseconds. */
  delay: number;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Puts another build into the place of this one, as a deployment does. */
  deploy(name: VariantName): void;
  /** Makes a later build of it, see `renewSite`. */
  renew(mark: string, edition?: string): Promise<void>;
  close(): Promise<void>;
}

/** Copies a build and serves it, at an address of its own. */
export async function serveCopy(name: VariantName): Promise<SiteCopy> {
  const dir = mkdtempSync(join(tmpdir(), 'uful-copy-'));
  const respond = siteHandler({ dir, base: '/' });
  const server = createServer((request, response) => {
    void delay(copy.delay).then(() => respond(request, response));
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  const copy: SiteCopy = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    delay: 0,
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    write: (file, text) => writeFileSync(join(dir, file), text),
    deploy: (next) => copySite(folderOf(next), dir),
    renew: (mark, edition) => renewSite(dir, mark, edition),
    close: () =>
      new Promise((done) => {
        server.close(() => {
          rmSync(dir, { recursive: true, force: true });
          done();
        });
        server.closeAllConnections();
      }),
  };
  copy.deploy(name);
  return copy;
}
