import type { APIRoute } from 'astro';
import worker from '~/scripts/search/worker.js?raw';

/** Beside the search page, since a worker may only speak for what is below its own address. */
export const GET: APIRoute = () =>
  new Response(worker, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
