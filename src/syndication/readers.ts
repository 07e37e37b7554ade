/** Popular feed readers with their home pages, by platform. */
export const readers = {
  apple: [
    { name: 'NetNewsWire', url: 'https://netnewswire.com/' },
    { name: 'Reeder', url: 'https://reeder.app/' },
  ],
  android: [
    { name: 'Feeder', url: 'https://github.com/spacecowboy/Feeder' },
    { name: 'Read You', url: 'https://github.com/Ashinch/ReadYou' },
  ],
  desktop: [
    { name: 'Thunderbird', url: 'https://www.thunderbird.net/' },
    { name: 'Newsboat', url: 'https://newsboat.org/' },
  ],
  web: [
    { name: 'Feedly', url: 'https://feedly.com/' },
    { name: 'Inoreader', url: 'https://www.inoreader.com/' },
    { name: 'FreshRSS', url: 'https://freshrss.org/' },
    { name: 'Miniflux', url: 'https://miniflux.app/' },
  ],
} as const;

export const platforms = Object.keys(readers) as (keyof typeof readers)[];
