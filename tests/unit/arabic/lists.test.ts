import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolateText, splitRuns } from '../../../src/arabic/isolate.ts';
import { joinList } from '../../../src/arabic/lists.ts';

test.each<[string[], string]>([
  [[], ''],
  [['نموذج'], 'نموذج'],
  [['نموذج', 'تطبيق'], 'نموذج وتطبيق'],
  [['نموذج', 'تطبيق', 'واجهة'], 'نموذج، تطبيق وواجهة'],
  [['GPT-4o'], 'GPT-4o'],
  [['GPT-4o', 'o3'], 'GPT-4o وo3'],
  [['GPT-4o', 'GPT-4.1', 'o4-mini', 'o3'], 'GPT-4o، GPT-4.1، o4-mini وo3'],
])('%j is joined as %j', (words, list) => {
  expect(joinList(words)).toBe(list);
});

test('a list of Latin names isolates each by itself, without its «و»', () => {
  const runs = splitRuns(joinList(['GPT-4o', 'GPT-4.1', 'Sora 2', 'o3']));
  expect(runs.filter((run) => run.kind === 'latin').map((run) => run.text)).toEqual([
    'GPT-4o',
    'GPT-4.1',
    'Sora 2',
    'o3',
  ]);
  expect(isolateText(joinList(['o1', 'o3']))).toBe('\u2066o1\u2069 و\u2066o3\u2069');
});

test('a list holds every word in order, and one «و» for two words or more', () => {
  const words = fc.array(fc.constantFrom('نموذج', 'تطبيق', 'GPT-4o', 'Sora 2', 'o3'), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, (list) => {
      const [last, before] = [list.at(-1), list.slice(0, -1)];
      expect(joinList(list)).toBe(before.length === 0 ? last : `${before.join('، ')} و${last}`);
    }),
  );
});
