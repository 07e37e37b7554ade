/// <reference types="vite/client" />
import * as cms from '@sveltia/cms';
import type { DeskData } from './desk-document.ts';

// The desk at /admin/, in development and in previews that ask for it. What it needs stands in the page; see
// `integrations/browser-desk.ts`.

const { config, connects } = JSON.parse(document.querySelector('#desk-data')!.textContent!) as DeskData;

// The program asks others whether GitHub is well. The policy would refuse it with noise in the console; here it is quiet.
const isAllowed = (url: URL): boolean =>
  url.protocol === 'data:' ||
  url.protocol === 'blob:' ||
  url.origin === location.origin ||
  connects.includes(url.origin);
const ask = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : input;
  return isAllowed(new URL(address, location.href))
    ? ask(input, init)
    : Promise.reject(new TypeError(`the desk asks nobody but its repository: ${String(address)}`));
};

// It takes the language of the browser otherwise, and an editor's may be another.
localStorage.setItem(
  'sveltia-cms.prefs',
  JSON.stringify({
    ...(JSON.parse(localStorage.getItem('sveltia-cms.prefs') ?? '{}') as object),
    locale: 'ar',
  }),
);
cms.init({ config: config as unknown as cms.CmsConfig });
