import { readStrings } from '../content/interface-strings.ts';
import { settings } from '../site.ts';
import { createTranslate, type Translate } from '../strings.ts';

let cached: Translate | undefined;

/** The interface strings. The development server reads the file again for every page. */
export function getTranslate(): Translate {
  if (!cached || import.meta.env.DEV) cached = createTranslate(readStrings(settings.contentDir));
  return cached;
}
