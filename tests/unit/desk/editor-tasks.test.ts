import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

interface Task {
  label: string;
  detail: string;
  type: string;
  command: string;
}

const { tasks, inputs } = read('.vscode/tasks.json') as {
  tasks: Task[];
  inputs: { id: string; type: string; options: string[] }[];
};
const { scripts } = read('package.json') as { scripts: Record<string, string> };

describe('the tasks of VS Code', () => {
  it.each(tasks.map((task) => [task.label, task] as const))('«%s» runs a script that there is', (_, task) => {
    expect(task.type).toBe('shell');
    const { name, rest } = /^npm run (?<name>[\w:-]+)(?: -- (?<rest>.+))?$/u.exec(task.command)!.groups!;
    expect(Object.keys(scripts)).toContain(name);
    for (const id of (rest ?? '').matchAll(/\$\{input:(\w+)\}/gu)) {
      expect(inputs.map((input) => input.id)).toContain(id[1]);
    }
    expect(task.label).toMatch(/^\p{Script=Arabic}/u);
    expect(task.detail).toContain(task.command.replace(/ -- \$\{.*/u, ''));
  });

  it('offer every kind of file that the command begins', () => {
    const source = readFileSync(join(root, 'src/commands/new.ts'), 'utf8');
    const kinds = /kinds: [^{]*\{(?<list>[^}]*)\}/u.exec(source)!.groups!['list']!;
    expect(inputs[0]!.options).toEqual([...kinds.matchAll(/(\w+):/gu)].map(([, kind]) => kind));
  });

  it('and the schemas of the settings are where they are looked for', () => {
    const settings = readFileSync(join(root, '.vscode/settings.json'), 'utf8');
    const schemas = [...settings.matchAll(/"\.\/(\.vscode\/schemas\/[\w-]+\.json)"/gu)].map(
      ([, path]) => path!,
    );
    expect(schemas.length).toBeGreaterThan(1);
    for (const path of schemas) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
