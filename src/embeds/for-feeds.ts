import Claim from './feed/Claim.astro';
import Claims from './feed/Claims.astro';
import KeyFigure from './feed/KeyFigure.astro';
import KeyFigures from './feed/KeyFigures.astro';
import PullQuote from './feed/PullQuote.astro';
import Timeline from './feed/Timeline.astro';

/** The components of articles as plain text with links, for readers that show no styles of ours. */
export const feedEmbeds = { Claim, Claims, KeyFigure, KeyFigures, PullQuote, Timeline };
