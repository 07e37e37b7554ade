import { defineMiddleware } from 'astro:middleware';
import { getTranslate } from './data/strings.ts';

/** Gives every page and component the words of the interface, so that none of them has to fetch them. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.t = getTranslate();
  return next();
});
