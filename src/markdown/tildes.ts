import type { MdastPluginDefinition } from 'satteri';

/**
 * Leaves a single tilde as it is typed: beside a number it means «about», and two in a paragraph would strike out what stands
 * between them. GFM's own text asks for one or two; only two strike out here.
 *
 * @see https://github.github.com/gfm/#strikethrough-extension-
 */
export const tildes: MdastPluginDefinition = {
  name: 'tildes',
  options: { position: true },
  delete(node, context) {
    const start = node.position?.start.offset;
    const within = node.children[0]?.position?.start.offset;
    if (start === undefined || within === undefined || within - start !== 1) return;
    const tilde = { type: 'text' as const, value: '~' };
    context.replaceNode(node, [tilde, ...node.children, tilde]);
  },
};
