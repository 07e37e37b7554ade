import { runNode } from '../../runner/run-program.ts';

export interface IndexCost {
  /** Of the quickest round: what else the machine does is no part of it. */
  milliseconds: number;
  bytes: number;
}

/** What it takes to index a built site, in a process of its own each time. */
export async function measureIndex(
  kind: 'ours' | 'stock',
  site: string,
  content: string,
  rounds: number,
): Promise<IndexCost> {
  const runs: IndexCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { code, output } = await runNode(['tests/bench/search/index-once.ts', kind, site, content]);
    if (code !== 0) throw new Error(output);
    runs.push(JSON.parse(output.trim().split('\n').at(-1)!) as IndexCost);
  }
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!;
}
