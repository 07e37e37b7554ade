import { readStrings } from '../../../src/content/interface-strings.ts';
import { createTranslate } from '../../../src/strings.ts';

/** The words of the interface, as the site has them. */
export const t = createTranslate(readStrings('content'));
