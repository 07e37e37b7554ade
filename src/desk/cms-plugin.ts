import type { Plugin } from 'vite';

const PROGRAM = /@sveltia\/cms\/npm\/index\.js(?:\?|$)/u;

/** Rules for fonts that stand beside the program too: browsers try these as well, for a letter that a font lacks. */
const FOREIGN_FONTS = /@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net\/[^}]*\}/gu;

/** Colours of 250 languages in code, which no field of ours shows: half of the program's size. */
const COLOURS = /^@shikijs\/(?:langs|themes)\//u;
const NOTHING = '\0no-colours';

/**
 * Takes out of the desk's program what it would fetch from others, and what it does not need.
 *
 * @throws Error, when it runs, if a later version of the program names its fonts in another way
 */
export function cmsPlugin(): Plugin {
  return {
    name: 'desk-program',
    enforce: 'pre',
    resolveId: (id) => (COLOURS.test(id) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? 'export default [];' : undefined),
    transform: (code, id) => {
      if (!PROGRAM.test(id)) return undefined;
      const own = code.replaceAll(FOREIGN_FONTS, '');
      if (own === code) throw new Error(`${id} no longer names fonts as src/desk/cms-plugin.ts expects`);
      return { code: own, map: null };
    },
  };
}
