import type { MdastPluginDefinition } from 'satteri';

/**
 * Keeps single tildes as text. Before a number a tilde means «about», and by GFM's rules two such tildes in a paragraph
 * would strike out everything between them. Here only double tildes strike out.
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
