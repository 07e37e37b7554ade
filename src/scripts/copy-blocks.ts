import { copyText } from './copy-text.ts';

for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = block.querySelector<HTMLButtonElement>('[data-copy-button]');
  const status = block.querySelector<HTMLElement>('[data-copy-status]');
  if (!button || !status) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await copyText(block.dataset['copy'] ?? '');
    status.textContent = (copied ? status.dataset['copied'] : status.dataset['failed']) ?? '';
  });
}
