import { z } from 'astro/zod';
import { calendarDay } from './calendar-date.ts';
import { reportDuplicates } from './duplicates.ts';
import { articleSource } from './source.ts';
import { arabicText, line, point, slug, text } from './text.ts';

/**
 * The kinds of drawing at the head of an article: lives, notice periods, moved dates, what ends when, what the editor has
 * counted, or a number from its own text.
 */
export const headKinds = ['lives', 'notice', 'moves', 'ends', 'tally', 'numeral'] as const;

/** Letters of what stands in one line of a drawing on a phone. */
const DRAWN_WORDS = 40;
const drawnWords = line.max(DRAWN_WORDS, `it stands in a drawing; write at most ${DRAWN_WORDS} letters`);

/** What an article has counted, for its drawing. */
const tally = z
  .strictObject({
    of: z.int().positive().describe('How many there are in all; 100 for shares in percent.'),
    says: line.describe('What was counted, under the drawing.'),
    parts: z
      .array(
        z.strictObject({
          says: drawnWords.describe('One of the answers.'),
          count: z.int().nonnegative().describe('How many gave it.'),
        }),
      )
      .min(1)
      .max(5),
  })
  .refine(({ of, parts }) => parts.every(({ count }) => count <= of), {
    error: 'a part is not more than all',
    path: ['parts'],
  });

export type Tally = z.infer<typeof tally>;

/** The number of key points of an article. */
const KEY_POINTS = 3;

/** Makes the schema of a picture's path: Astro's `image()` in a build, plain text in the content check. */
export type PictureSchema<T extends z.ZodType> = () => T;

/** The front matter of `articles/<slug>/index.mdx`. */
export function articleSchema<T extends z.ZodType>(picture: PictureSchema<T>) {
  return z
    .strictObject({
      title: line.describe('The headline.'),
      deck: text.describe('One or two sentences under the headline, also the text of cards and feeds.'),
      keyPoints: z
        .array(point)
        .length(KEY_POINTS, `write ${KEY_POINTS} points, a sentence each`)
        .optional()
        .describe(
          'What the article says, in three sentences of its own facts, shown at its top and in feeds.',
        ),
      publishedOn: calendarDay.describe('The day our text is first published; a later day is scheduled.'),
      updatedOn: calendarDay.optional().describe('The last day on which the content changed.'),
      author: slug.default('desk'),
      aliases: z
        .array(slug)
        .default([])
        .describe('Former slugs, oldest first; who comes by one of them is sent on.'),
      topics: z
        .array(slug)
        .min(1, 'name at least one topic; the first is the main one')
        .describe('Ids of topics; the first is the main one.'),
      retirements: z.array(slug).default([]).describe('Ids of the announcements it is about.'),
      models: z.array(slug).default([]).describe('Ids of the models it is about.'),
      sources: z
        .array(articleSource)
        .min(1, 'an article has at least one source')
        .describe('Where its facts come from.'),
      corrections: z
        .array(z.strictObject({ on: calendarDay, note: arabicText }))
        .default([])
        .describe('What was wrong and is now right, newest last.'),
      picture: z
        .strictObject({
          src: picture(),
          alt: text.describe('What the picture shows, in Arabic.'),
          caption: text.optional(),
          credit: text.optional(),
        })
        .optional(),
      drawing: z
        .enum(headKinds, { error: `write one of: ${headKinds.join(', ')}` })
        .optional()
        .describe('The drawing at its head; chosen by what there is to draw when left out.'),
      tally: tally.optional().describe('What the article has counted, for the drawing "tally".'),
      counted: drawnWords.optional().describe('What the number counts that the drawing "numeral" shows.'),
      draft: z.boolean().default(false),
    })
    .superRefine((article, context) => {
      const report = (path: (string | number)[], message: string): void => {
        context.addIssue({ code: 'custom', path, message });
      };
      if (article.updatedOn !== undefined && article.updatedOn < article.publishedOn) {
        report(
          ['updatedOn'],
          `the update ${article.updatedOn} is before the publication ${article.publishedOn}`,
        );
      }
      if (article.drawing === 'tally' && !article.tally) {
        report(
          ['drawing'],
          'the drawing "tally" is made of what stands under "tally"; write it, or another drawing',
        );
      }
      article.corrections.forEach((entry, index) => {
        if (entry.on < article.publishedOn) {
          report(
            ['corrections', index, 'on'],
            `the correction ${entry.on} is before the publication ${article.publishedOn}`,
          );
        }
      });
      for (const field of ['topics', 'retirements', 'models', 'aliases'] as const) {
        reportDuplicates(article[field], (index, id) => report([field, index], `"${id}" is listed twice`));
      }
    });
}
