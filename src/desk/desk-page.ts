/// <reference types="vite/client" />
import * as cms from '@sveltia/cms';

// In development only: the desk at /admin/. Its configuration stands in the page; see `integrations/browser-desk.ts`.

const config = JSON.parse(document.querySelector('#desk-config')!.textContent!) as cms.CmsConfig;

// It takes the language of the browser otherwise, and an editor's may be another.
localStorage.setItem(
  'sveltia-cms.prefs',
  JSON.stringify({
    ...(JSON.parse(localStorage.getItem('sveltia-cms.prefs') ?? '{}') as object),
    locale: 'ar',
  }),
);
cms.init({ config });
