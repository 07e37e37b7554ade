import Cite from './cite/Feed.astro';
import Claim from './claim/Feed.astro';
import Claims from './claims/Feed.astro';
import DaysLeft from './days-left/Feed.astro';
import KeyFigure from './key-figure/Feed.astro';
import KeyFigures from './key-figures/Feed.astro';
import Lives from './lives/Feed.astro';
import ModelName from './model-name/Feed.astro';
import PullQuote from './pull-quote/Feed.astro';
import Retirement from './retirement/Feed.astro';
import Term from './term/Feed.astro';
import Timeline from './timeline/Feed.astro';

/** The components of articles as plain text with links, for readers that show no styles of ours. */
export const feedEmbeds = {
  Cite,
  Claim,
  Claims,
  DaysLeft,
  KeyFigure,
  KeyFigures,
  Lives,
  ModelName,
  PullQuote,
  Retirement,
  Term,
  Timeline,
};
