import { defineMiddleware } from 'astro:middleware';
import { getTranslate } from './data/strings.ts';
import { tellProgress } from './hosting/progress.ts';

/**
 * Gives every page and component the words of the interface, so that none of them has to fetch them, and tells of each that
 * is made.
 */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.t = getTranslate();
  tellProgress(context.url.pathname.endsWith('/card.png') ? 'card' : 'page');
  return next();
});
