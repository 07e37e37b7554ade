import type { Page } from '@playwright/test';

/** Elements of a line whose words touch, as «كلمة» and a link after it would without a space. */
export async function joinedWordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const next = element.nextSibling;
      // Clitics are written together with the name that follows; two elements never are.
      if (!(next instanceof HTMLElement) || !element.checkVisibility() || !next.checkVisibility()) continue;
      const [before, after] = [element.innerText, next.innerText];
      if (!/[\p{L}\d]$/u.test(before) || !/^[\p{L}\d]/u.test(after)) continue;
      const [end, start] = [boxesOf(element).at(-1), boxesOf(next)[0]];
      if (!end || !start || Math.min(end.bottom, start.bottom) - Math.max(end.top, start.top) < 4) continue;
      const gap = Math.max(end.left - start.right, start.left - end.right);
      if (gap < 2) found.push(`${before.slice(-20)}|${after.slice(0, 20)}`);
    }

    /** Where the text of an element is drawn. */
    function boxesOf(element: HTMLElement): DOMRect[] {
      const boxes: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
      }
      return boxes;
    }
    return found;
  });
}

/** A clitic that is written as one with the name behind it, which is isolated: «و», «بـ», «لـ». */
const CLITIC = /(?:^|[\s«(،])(?:و?[فبلك]ـ?|و)$/u;

/**
 * Texts that a screen reader is given one after the other without a space, though a gap parts them for the eye: what Chromium's own
 * tree has between the same two borders. What is ignored in it gives its content to what it stands in; a text without boxes of letters is
 * not handed on to screen readers.
 */
export async function joinedForVoicesOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Part = (typeof nodes)[number];
  const partsOf = ({ childIds = [] }: Part): Part[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      if (child.ignored) return partsOf(child);
      // A space at which a line ends has none either, and parts words all the same.
      const isSaid = child.role?.value !== 'StaticText' || Boolean(child.childIds?.length);
      return isSaid || String(child.name?.value).trim() === '' ? [child] : [];
    });
  const found = new Set<string>();
  for (const node of nodes.filter(({ ignored }) => !ignored)) {
    const texts = partsOf(node).map(({ role, name }) =>
      role?.value === 'StaticText' ? String(name?.value ?? '') : undefined,
    );
    for (const [index, text] of texts.entries()) {
      const before = texts[index - 1];
      if (text === undefined || before === undefined || CLITIC.test(before)) continue;
      if (/[\p{L}\d]$/u.test(before) && /^[\p{L}\d]/u.test(text)) {
        found.add(`${before.slice(-20)}|${text.slice(0, 20)}`);
      }
    }
  }
  return [...found];
}
