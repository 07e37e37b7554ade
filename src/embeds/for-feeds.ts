import Cite from './feed/Cite.astro';
import Claim from './feed/Claim.astro';
import Claims from './feed/Claims.astro';
import DaysLeft from './feed/DaysLeft.astro';
import KeyFigure from './feed/KeyFigure.astro';
import KeyFigures from './feed/KeyFigures.astro';
import Lives from './feed/Lives.astro';
import ModelName from './feed/ModelName.astro';
import PullQuote from './feed/PullQuote.astro';
import Retirement from './feed/Retirement.astro';
import Term from './feed/Term.astro';
import Timeline from './feed/Timeline.astro';

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
