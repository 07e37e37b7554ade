import type { IndexReader } from './index-reader.ts';
import type { Run } from './run.ts';

/** Whether a query names what no page of the site does, «جيميني برو»: whatever else it asks is asked of that. */
export async function namesElsewhere(index: IndexReader, { units }: Run): Promise<boolean> {
  const { elsewhere } = await index.instead();
  const words = units.flatMap(({ segments }) => segments.flatMap((segment) => segment.words));
  const query = ` ${words.map(({ key }) => key).join(' ')} `;
  return elsewhere.some((name) => query.includes(` ${name} `));
}
