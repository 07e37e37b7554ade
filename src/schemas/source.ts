import { z } from 'astro/zod';
import { sourceDate } from './calendar-date.ts';
import { slug, text } from './text.ts';

const sourceFields = {
  url: z
    .url({ protocol: /^https?$/u, error: 'write a whole http or https address' })
    .optional()
    .describe('Where a reader can open it.'),
  publisher: text.describe('Who published it, as it names itself.'),
  title: text.optional().describe('Its title, in its own language.'),
  date: sourceDate.optional().describe('When it was published, or the copy that was read was taken.'),
  via: text.optional().describe('How it was read, when not at its own address: a mirror, a saved copy.'),
  offline: text.optional().describe('Why it has no address, in Arabic.'),
};

/** What a source of an article is: OpenAI's own word, a news report, or anything else. */
export const sourceKinds = ['openai', 'news', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const hasAddress = (source: { url?: string | undefined; offline?: string | undefined }): boolean =>
  source.url !== undefined || source.offline !== undefined;
const addressFix = { error: 'give the source a url, or say under "offline" why it has none', path: ['url'] };
const addressShape = { anyOf: [{ required: ['url'] }, { required: ['offline'] }] };

/** A source of an article. Its text cites it by linking its address, or by `<Cite>` and the id. */
export const articleSource = z
  .strictObject({
    id: slug.optional().describe('By which <Cite> names it; needed where words of the text do not link it.'),
    ...sourceFields,
    kind: z
      .enum(sourceKinds)
      .optional()
      .describe(
        'Under which heading it is listed. OpenAI’s own pages are known by their publisher; a news report says "news".',
      ),
  })
  .refine(hasAddress, addressFix)
  .meta(addressShape);

/** A source of an announcement or model, with an id by which other fields of the same file refer to it. */
export const recordSource = z
  .strictObject({ id: slug.describe('Unique in its file.'), ...sourceFields })
  .refine(hasAddress, addressFix)
  .meta(addressShape);

export type ArticleSource = z.infer<typeof articleSource>;
export type RecordSource = z.infer<typeof recordSource>;
