import { copyText } from './copy-text.ts';

for (const share of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { url = location.href, title = document.title } = share.dataset;
  const status = share.querySelector<HTMLElement>('[data-share-status]');

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
      if (status) status.textContent = (copied ? status.dataset['copied'] : status.dataset['failed']) ?? '';
    });
  }
}
