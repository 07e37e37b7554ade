/** One page of every type of the real site, by the name that test titles use. */
export const pageTypes = {
  'the home page': '/',
  'the list of articles': '/articles/',
  'an article': '/articles/gpt-4o-petition/',
  'the list of topics': '/topics/',
  'a topic': '/topics/chatgpt/',
  'a further page of a topic': '/topics/api/page/2/',
  'the timeline': '/timeline/',
  'a view of the timeline': '/timeline/by/state/announced/',
  'the page of figures': '/timeline/figures/',
  'a figure': '/timeline/figures/lives/',
  'an announcement': '/timeline/2026-01-29-chatgpt-gpt-4o/',
  'the list of models': '/models/',
  'the page of a reader’s models': '/in-use/#use=gpt-4o,gpt-5,gpt-5-4,chatgpt-pulse',
  'a model': '/models/gpt-4o/',
  'the page of answers': '/still-available/',
  'the glossary': '/glossary/',
  'the search page': '/search/',
  'the page of results': '/search/?q=GPT-4o',
  'the page of what is kept': '/saved/',
  'the page of feeds': '/feeds/',
  'the page for developers': '/api/',
  'the page about us': '/about/',
  'the page of accessibility': '/about/accessibility/',
  'the page of corrections': '/corrections/',
  'the page for missing pages': '/404.html',
} as const;

/** The article of the tests, with one of everything that an article can hold. */
export const fixtureArticle = '/articles/horizon-of-models/';

/** Test parameters: each type with its path. */
export const everyPage = Object.entries(pageTypes);
