import { defineCollection } from 'astro:content';
import { articleFiles } from './content/article-loader.ts';
import { mdxFiles, yamlEntries, yamlFiles, type LoaderOptions } from './content/loaders.ts';
import { getKept } from './kept/kept.ts';
import { getTextCompiler } from './markdown/text-compiler.ts';
import { articleSchema } from './schemas/article.ts';
import { familySchema, modelSchema } from './schemas/model.ts';
import { retirementSchema } from './schemas/retirement.ts';
import { authorSchema, frontPageSchema, pageSchema, topicSchema } from './schemas/site-parts.ts';
import { settings, today } from './site.ts';

const options: LoaderOptions = {
  contentDir: settings.contentDir,
  rule: { today, preview: settings.preview },
  isKeptByCode: getKept() !== undefined,
};

export const collections = {
  articles: defineCollection({
    loader: articleFiles(options, getKept()?.texts, getTextCompiler() !== undefined),
    schema: ({ image }) => articleSchema(image),
  }),
  retirements: defineCollection({
    loader: yamlFiles('retirement', options, (fields) => fields['announcedOn']),
    schema: retirementSchema,
  }),
  models: defineCollection({ loader: yamlFiles('model', options), schema: modelSchema }),
  families: defineCollection({ loader: yamlEntries('families', options), schema: familySchema }),
  topics: defineCollection({ loader: yamlFiles('topic', options), schema: topicSchema }),
  authors: defineCollection({ loader: yamlFiles('author', options), schema: authorSchema }),
  pages: defineCollection({ loader: mdxFiles('page', options), schema: pageSchema }),
  frontPage: defineCollection({ loader: yamlFiles('frontPage', options), schema: frontPageSchema }),
};
