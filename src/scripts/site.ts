/** What every page may need, in one file that is fetched once; each part looks for its own hooks. */
import './copy-blocks.ts';
import './dialog-style.ts';
import './offline/start.ts';
import './search/opener.ts';
import './share.ts';
import './text-size.ts';
import './theme-switch.ts';
import './today.ts';

// Only the page of an article has them.
if (document.querySelector('[data-reading-tools]')) void import('./reading/article.ts');
