import { resolve } from 'node:path';
import ts from 'typescript';

const HEAD = "import type { Graph } from 'schema-dts';\n";

/**
 * Holds JSON-LD documents to the vocabulary of schema.org as `schema-dts` writes it down in types: what they say is
 * put before the TypeScript compiler, which knows every type's properties and the values that each may take.
 *
 * @returns for each document what the compiler says of it; nothing when it is right
 */
export function checkVocabulary(documents: readonly string[]): string[][] {
  const file = resolve('tests/json-ld.virtual.ts');
  const lines = documents.map((document, index) => `export const graph${index}: Graph = ${document};\n`);
  const source = `${HEAD}${lines.join('')}`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : readFile(name, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], options, host);
  const found: string[][] = documents.map(() => []);
  for (const { messageText, start = 0 } of ts.getPreEmitDiagnostics(program)) {
    // Each document stands on a line of its own, after the line of the import.
    const index = source.slice(0, start).split('\n').length - 2;
    found[index]?.push(ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400));
  }
  return found;
}
