import { palette } from '../figures/sheet/palette.ts';
import { href, paths } from '../paths.ts';
import { site } from '../site.ts';
import type { Translate } from '../strings.ts';

/** An icon of the installed site; `npm run icons` makes the files. */
interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: 'any' | 'maskable';
}

/** The members of the web application manifest (W3C) that the site uses. */
export interface WebManifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: 'rtl' | 'ltr';
  start_url: string;
  scope: string;
  display: 'standalone' | 'minimal-ui';
  display_override: readonly ('standalone' | 'minimal-ui')[];
  background_color: string;
  theme_color: string;
  categories: readonly string[];
  icons: readonly Icon[];
  shortcuts: readonly { name: string; url: string }[];
}

/**
 * The manifest by which a device installs the site. It can hold only one pair of colours, those of the light theme.
 * Pages state their own for both themes, which take precedence once a page is open.
 */
export function toWebManifest(t: Translate): WebManifest {
  const home = href(paths.home);
  const icon = (file: string, sizes: string, purpose: Icon['purpose']): Icon => ({
    src: href(`/${file}`),
    sizes,
    type: 'image/png',
    purpose,
  });
  return {
    id: home,
    name: `${t('site.name')}: ${t('site.motto')}`,
    short_name: t('site.name'),
    description: t.plain('site.description'),
    lang: site.language,
    dir: site.direction,
    start_url: home,
    scope: home,
    // Browsers that support it keep their buttons for going back and reloading, which readers of saved copies need.
    display_override: ['minimal-ui'],
    display: 'standalone',
    background_color: palette.paper,
    theme_color: palette.paper,
    categories: ['news'],
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    shortcuts: [
      { name: t('offline.shortcutTimeline'), url: href(paths.timeline) },
      { name: t('offline.shortcutSearch'), url: href(paths.search) },
      { name: t('offline.title'), url: href(paths.saved) },
    ],
  };
}
