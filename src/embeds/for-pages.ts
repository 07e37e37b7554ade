import Cite from './cite/Page.astro';
import Claim from './claim/Page.astro';
import Claims from './claims/Page.astro';
import DaysLeft from './days-left/Page.astro';
import KeyFigure from './key-figure/Page.astro';
import KeyFigures from './key-figures/Page.astro';
import Lives from './lives/Page.astro';
import ModelName from './model-name/Page.astro';
import PullQuote from './pull-quote/Page.astro';
import Retirement from './retirement/Page.astro';
import Term from './term/Page.astro';
import Timeline from './timeline/Page.astro';

/** The components of articles as they look on a page. */
export const pageEmbeds = {
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
