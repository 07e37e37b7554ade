import type { HastPluginDefinition, MdxJsxTextElementHast, PluginFactoryContext } from 'satteri';
import { groupSources } from '../content/source-groups.ts';
import type { ArticleSource } from '../schemas/source.ts';

interface Numbered {
  source: ArticleSource;
  number: number;
}

/**
 * Marks in an article where a source is used: behind each link to its address, and where an editor puts `<Cite id>`. Both
 * become `<Cite>` with the number under which the source is listed, which a page shows and a feed may leave out.
 *
 * An address that several sources share (copies of one page from different days) says nothing of which; such a link gets
 * no mark of its own.
 */
export function citations({ data, sourceFormat }: PluginFactoryContext): HastPluginDefinition | false {
  const astro = data['astro'] as { frontmatter: { sources?: ArticleSource[] } } | undefined;
  const listed = astro?.frontmatter.sources;
  if (!Array.isArray(listed) || sourceFormat !== 'mdx') return false;
  const numbered: Numbered[] = groupSources(listed).flatMap(({ first, sources }) =>
    sources.map((source, index) => ({ source, number: first + index })),
  );
  const only = (matches: (source: ArticleSource) => boolean): Numbered | undefined => {
    const found = numbered.filter(({ source }) => matches(source));
    return found.length === 1 ? found[0] : undefined;
  };
  const toAttributes = ({ source, number }: Numbered): Record<string, string | undefined> => ({
    number: String(number),
    href: source.url,
  });

  return {
    name: 'citations',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties?.['href'];
        const parent = context.parent(node);
        if (parent && 'tagName' in parent && /^h[1-6]$/u.test(parent.tagName)) return;
        const numberedSource = only(({ url }) => url !== undefined && url === href);
        if (numberedSource) {
          context.insertAfter(node, cite({ ...toAttributes(numberedSource), linked: '' }));
        }
      },
    },
    mdxJsxTextElement: {
      filter: ['Cite'],
      visit(node, context) {
        const id = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
        const numberedSource = only((source) => source.id !== undefined && source.id === id);
        if (numberedSource) context.replaceNode(node, cite(toAttributes(numberedSource)));
      },
    },
  };
}

function cite(attributes: Readonly<Record<string, string | undefined>>): MdxJsxTextElementHast {
  return {
    type: 'mdxJsxTextElement',
    name: 'Cite',
    attributes: Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [{ type: 'mdxJsxAttribute' as const, name, value: value === '' ? null : value }],
    ),
    children: [],
  };
}
