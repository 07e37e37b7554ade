import type { Translate } from '../strings.ts';

/** One way to subscribe: a link with its words. */
export interface SubscribeWay {
  label: string;
  href: string;
}

/**
 * Ways to subscribe to a feed: in the program that handles the scheme `feed` on the reader's device, or in a web reader.
 *
 * @param url full address of the feed
 */
export function waysToFollow(url: string, t: Translate): SubscribeWay[] {
  const encoded = encodeURIComponent(url);
  return [
    { label: t('feeds.onDevice'), href: toFeedScheme(url) },
    { label: t('feeds.inFeedly'), href: `https://feedly.com/i/subscription/feed%2F${encoded}` },
    { label: t('feeds.inInoreader'), href: `https://www.inoreader.com/?add_feed=${encoded}` },
  ];
}

/**
 * Ways to subscribe to a calendar: in the program that handles the scheme `webcal` on the reader's device, or in Google
 * Calendar, which runs on the web.
 *
 * @param url full address of the calendar
 */
export function waysToAddCalendar(url: string, t: Translate): SubscribeWay[] {
  const webcal = toWebcal(url);
  return [
    { label: t('feeds.addCalendar'), href: webcal },
    {
      label: t('feeds.inGoogleCalendar'),
      href: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    },
  ];
}

/** The address of a feed with the scheme that opens a feed reader. */
function toFeedScheme(url: string): string {
  return url.replace(/^https?:/u, 'feed:');
}

/** The address of a calendar with the scheme that opens a calendar program. */
export function toWebcal(url: string): string {
  return url.replace(/^https?:/u, 'webcal:');
}
