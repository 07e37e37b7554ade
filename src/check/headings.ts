import { walk, type Body } from './body-tree.ts';
import { readBlock } from './block-texts.ts';
import type { Finding } from './problem.ts';

/** Checks that the headings of a body begin at the second level, skip none, and are titles, not sentences. */
export function checkHeadings(body: Body): Finding[] {
  const findings: Finding[] = [];
  let level = 1;
  for (const node of walk(body.tree)) {
    if (node.type !== 'heading') continue;
    const report = (message: string): void => {
      findings.push({ line: body.lineOf(node), field: 'heading', message });
    };
    const text = readBlock(node, body).text.trim();
    if (node.depth === 1) report('is of the first level, which is the title; begin with ##');
    else if (node.depth > level + 1) {
      report(`skips a level; write ${'#'.repeat(level + 1)} instead of ${'#'.repeat(node.depth)}`);
    }
    if (text === '') report('is empty; write it, or take it out');
    if (/[.:،؛]$/u.test(text)) report(`ends with «${text.at(-1)}»; take it out`);
    level = Math.max(node.depth, 2);
  }
  return findings;
}
