import Claim from './page/Claim.astro';
import Claims from './page/Claims.astro';
import KeyFigure from './page/KeyFigure.astro';
import KeyFigures from './page/KeyFigures.astro';
import PullQuote from './page/PullQuote.astro';
import Timeline from './page/Timeline.astro';

/** The components of articles as they look on a page. */
export const pageEmbeds = { Claim, Claims, KeyFigure, KeyFigures, PullQuote, Timeline };
