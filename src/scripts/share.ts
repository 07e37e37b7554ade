import { copyText } from './copy-text.ts';

const words = import.meta.env.SHARE_WORDS;

for (const share of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { url = location.href, title = document.title } = share.dataset;
  const status = share.querySelector<HTMLElement>('[data-share-status]');

  // On the page the links carry the address alone; in each of them a title would be a hundred letters of percent signs.
  const named = encodeURIComponent(title);
  for (const link of share.querySelectorAll('a')) {
    link.href = link.href.includes('?text=')
      ? link.href.replace('?text=', `?text=${named}%0A`)
      : `${link.href}&text=${named}`;
  }

  const system = share.querySelector<HTMLElement>('[data-share-system]');
  if (system && 'share' in navigator) {
    system.hidden = false;
    system.addEventListener('click', () => {
      // Closing the sheet rejects; there is nothing to say about it.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }

  const copy = share.querySelector<HTMLElement>('[data-share-copy]');
  if (copy) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      const copied = await copyText(url);
      if (status) status.textContent = copied ? words.copied : words.failed;
    });
  }
}
