import type { MdastPluginDefinition } from 'satteri';

/** A stretch between asterisks that was left as plain text. */
const MARKED = /(?<!\*)(\*\*|\*)(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)/gu;

/**
 * Sets bold and emphasis where a clitic or a quotation mark stands beside the asterisks: «و**«النموذج»**». By CommonMark's
 * rules for what may stand there, made for spaces between words, they would stay asterisks.
 */
export const clitics: MdastPluginDefinition = {
  name: 'clitics',
  text(node, context) {
    const { value } = node;
    const matches = [...value.matchAll(MARKED)];
    if (matches.length === 0) return;
    let at = 0;
    const parts = matches.flatMap((match) => {
      const before = value.slice(at, match.index);
      at = match.index + match[0].length;
      return [
        ...(before === '' ? [] : [{ type: 'text' as const, value: before }]),
        {
          type: match[1] === '**' ? ('strong' as const) : ('emphasis' as const),
          children: [{ type: 'text' as const, value: match[2]! }],
        },
      ];
    });
    const after = value.slice(at);
    context.replaceNode(node, [...parts, ...(after === '' ? [] : [{ type: 'text' as const, value: after }])]);
  },
};
