import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { siteHandler } from '../../src/hosting/site-handler.ts';
import { folderOf, type VariantName } from '../support/variants.ts';

/** What of a site the copies hold: a page of some kinds, and what every page needs. */
const HELD =
  /^(?:|_headers|404\.html|index\.html|manifest\.webmanifest|worker\.js|icon.*|favicon\.ico|(?:_astro|search|saved|pagefind).*|articles|articles\/(?:gpt-4o-petition|horizon-of-models).*|models|models\/gpt-4o(?:\/index\.html)?|timeline|timeline\/index\.html)$/u;

/** A copy of a built site that a test may change while it is served. */
export interface SiteCopy {
  url: string;
  /** How long every answer is held back, in milliseconds. */
  delay: number;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Puts another build into the place of this one, as a deployment does. */
  deploy(name: VariantName): void;
  /** A later build of the same site: all hashed files have other names, the former ones are gone, and every heading says so. */
  deployNext(mark: string): void;
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
    deploy(next) {
      for (const file of readdirSync(dir)) rmSync(join(dir, file), { recursive: true });
      const from = folderOf(next);
      cpSync(from, dir, { recursive: true, filter: (file) => HELD.test(relative(from, file)) });
    },
    deployNext(mark) {
      const names = readdirSync(join(dir, '_astro'));
      for (const file of names) renameSync(join(dir, '_astro', file), join(dir, '_astro', `next-${file}`));
      const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(?:html|js|css)$/u.test(file),
      );
      for (const file of texts) {
        const text = names.reduce((all, old) => all.replaceAll(old, `next-${old}`), copy.read(file));
        copy.write(file, text.replace(/(<h1[^>]*>)/u, `$1${mark} `));
      }
    },
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
