import type { AstroIntegration } from 'astro';
import { TextCompiler, useTextCompiler, type MarkdownProcessor } from '../markdown/text-compiler.ts';

/**
 * Has a build compile plain texts of articles where they are rendered.
 *
 * @param optimize as `@astrojs/mdx` is told
 */
export function compiledTexts(
  processor: MarkdownProcessor,
  { optimize }: { optimize: boolean },
): AstroIntegration {
  return {
    name: 'compiled-texts',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build')
          useTextCompiler(new TextCompiler(processor, { optimize, srcDir: config.srcDir }));
      },
    },
  };
}
