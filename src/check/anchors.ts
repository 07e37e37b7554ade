import GithubSlugger from 'github-slugger';
import { readBlock } from './block-texts.ts';
import { walk, type Body } from './body-tree.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './problem.ts';

/** Checks that links within a text («#heading») lead to a heading of it. Headings get their ids as on GitHub, as Astro makes them. */
export function checkAnchors(body: Body): Finding[] {
  const slugger = new GithubSlugger();
  const nodes = [...walk(body.tree)];
  const ids = nodes
    .filter((node) => node.type === 'heading')
    .map((node) => slugger.slug(readBlock(node, body).text));
  return nodes.flatMap((node) => {
    if (node.type !== 'link' || !/^#./u.test(node.url)) return [];
    const id = decode(node.url.slice(1));
    if (ids.includes(id)) return [];
    const meant = nearest(id, ids);
    const fix = meant === undefined ? 'take the link out, or write the heading' : `did you mean "#${meant}"?`;
    return [
      { line: body.lineOf(node), field: 'link', message: `"#${id}" is no heading of this text; ${fix}` },
    ];
  });
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
