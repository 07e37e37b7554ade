import type { AstroConfig } from 'astro';
import type { ArticleSource } from '../schemas/source.ts';

/** What Astro's configuration names as the processor of Markdown. */
export type MarkdownProcessor = NonNullable<AstroConfig['markdown']['processor']>;
type MdxRenderer = Awaited<ReturnType<NonNullable<MarkdownProcessor['createMdxRenderer']>>>;

/** A text in MDX, as an entry of Astro's has it. */
export interface TextToCompile {
  /** Path of its file, which errors name. */
  file: string;
  /** Without the front matter. */
  body: string;
  /** What marks of sources are made from. */
  sources: readonly ArticleSource[];
}

/** Line by which a compiled module takes what it needs of Astro. */
const RUNTIME_IMPORT = /^import \{([^}]*)\} from ["']astro\/jsx-runtime["'];?$/gmu;

/** Front matter that a module tells, and that nobody asks a text for. */
const FRONT_MATTER_EXPORT = /^export const frontmatter = .*$/mu;

/**
 * Compiles texts of articles one at a time, when they are rendered, with the same processor as `@astrojs/mdx`. As modules all of them are
 * parsed, bundled and held in memory at once: see docs/decisions/0093-texts-are-no-modules.md.
 */
export class TextCompiler {
  readonly #renderer: Promise<MdxRenderer>;

  /**
   * @param optimize as for `@astrojs/mdx`: what stands still in a text becomes one piece of HTML
   * @throws Error when the processor knows no MDX
   */
  constructor(processor: MarkdownProcessor, { optimize, srcDir }: { optimize: boolean; srcDir: URL }) {
    if (!processor.createMdxRenderer) throw new Error(`the processor ${processor.name} compiles no MDX`);
    this.#renderer = processor.createMdxRenderer(
      { syntaxHighlight: false },
      { optimize, srcDir, sourcemap: false },
    );
  }

  /**
   * Compiles a text without imports, exports and pictures (`isPlainText`).
   *
   * @returns body of a function that is given Astro's JSX runtime as `runtime`, and returns `MDXContent` and `getHeadings`
   * @throws Error with a `loc` for a text that is no MDX
   */
  async compile({ file, body, sources }: TextToCompile): Promise<string> {
    const renderer = await this.#renderer;
    try {
      const { code } = await renderer.process(body, file, { sources });
      return toFunctionBody(code);
    } catch (error) {
      throw Object.assign(error as Error, { loc: { file } });
    }
  }
}

function toFunctionBody(code: string): string {
  const statements = code
    .replaceAll(RUNTIME_IMPORT, (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`)
    .replace(FRONT_MATTER_EXPORT, '')
    .replaceAll(/^export (?:default )?(?=function )/gmu, '');
  const left = /^(?:import|export)\b.*/mu.exec(statements);
  if (left) throw new Error(`the compiled text is no function: ${left[0]}`);
  return `${statements}\nreturn { MDXContent, getHeadings };`;
}

// Astro runs copies of our modules; the process is what they share with the configuration that made the compiler.
const SHARED = Symbol.for('uful:text-compiler');
const shared = globalThis as { [SHARED]?: TextCompiler | undefined };

/** Has this process compile plain texts of articles itself. */
export function useTextCompiler(compiler: TextCompiler): void {
  shared[SHARED] = compiler;
}

/** What compiles plain texts; undefined in development, where each is a module that is loaded anew when it changes. */
export function getTextCompiler(): TextCompiler | undefined {
  return shared[SHARED];
}
