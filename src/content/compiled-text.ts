import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { AstroConfig } from 'astro';

/** A text in Markdown as a function that makes its elements; see `data/written-text.ts`, which calls it. */
export interface CompiledText {
  /** The file that holds the body of the function, from the project's folder. */
  code: string;
  /** The pictures that stand in it, by their paths beside its file, in the order in which the function takes them. */
  pictures: string[];
}

type Processor = AstroConfig['markdown']['processor'];
type Renderer = ReturnType<NonNullable<Processor['createMdxRenderer']>>;

const FROM_RUNTIME = /^import \{[^}]*\} from "astro\/jsx-runtime";$/mu;
const PICTURE = /^import (?<name>\w+) from (?<path>"\..*");$/gmu;
const COMPONENT = /^import \{ Image as __AstroImage__ \} from "astro:assets";$/mu;

/**
 * Compiles texts and keeps each under the digest of its words, so that the next build compiles what has changed. A module
 * for each text in Vite's graph, as Astro has it, costs a build of a thousand articles a quarter of its time and its memory.
 */
export class TextCompiler {
  readonly #folder: string;
  readonly #processor: Processor;
  #renderer: Renderer | undefined;
  readonly #used = new Set<string>();

  /** @param folder absolute; emptied by whoever changes what compiles */
  constructor(folder: string, processor: Processor) {
    this.#folder = folder;
    this.#processor = processor;
  }

  /**
   * @param file path of the text's file, for messages
   * @throws what Markdown says of a text that it cannot read
   */
  async compile(text: string, file: string): Promise<CompiledText> {
    this.#renderer ??= this.#processor.createMdxRenderer!(
      { syntaxHighlight: false },
      { optimize: false, srcDir: new URL('../', import.meta.url), sourcemap: false },
    );
    const { code } = await (await this.#renderer).process(text, file, {});
    const pictures = [...code.matchAll(PICTURE)].map(({ groups }) => ({
      name: groups!['name']!,
      path: JSON.parse(groups!['path']!) as string,
    }));
    const body = code
      .replace(FROM_RUNTIME, 'const { Fragment: _Fragment, jsx: _jsx, jsxs: _jsxs } = runtime;')
      .replace(COMPONENT, '')
      .replaceAll(PICTURE, '')
      .replaceAll(/^export (?=const|function)/gmu, '');
    const named = pictures.map(({ name }) => name).join(', ');
    return {
      code: this.#keep(`const [${named}] = pictures;\n${body}\nreturn { MDXContent, getHeadings };\n`),
      pictures: pictures.map(({ path }) => path),
    };
  }

  /** Says that a text which an earlier build compiled is still in use. */
  use(code: string | undefined): void {
    if (code !== undefined) this.#used.add(basename(code));
  }

  /** Whether what an earlier build made of a text is still there; of plain Markdown there is nothing here. */
  has(code: string | undefined): boolean {
    return code === undefined || existsSync(code);
  }

  /** Removes what no text in use was compiled to. */
  prune(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name));
    }
  }

  #keep(body: string): string {
    const name = `${createHash('sha256').update(body).digest('hex').slice(0, 24)}.js`;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, name), body);
    this.#used.add(name);
    return relative('', join(this.#folder, name)).replaceAll('\\', '/');
  }
}
