import Cite from './page/Cite.astro';
import Claim from './page/Claim.astro';
import Claims from './page/Claims.astro';
import DaysLeft from './page/DaysLeft.astro';
import KeyFigure from './page/KeyFigure.astro';
import KeyFigures from './page/KeyFigures.astro';
import Lives from './page/Lives.astro';
import ModelName from './page/ModelName.astro';
import PullQuote from './page/PullQuote.astro';
import Retirement from './page/Retirement.astro';
import Term from './page/Term.astro';
import Timeline from './page/Timeline.astro';

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
