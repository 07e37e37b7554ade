import { AxeBuilder } from '@axe-core/playwright';
import type { RunOnly } from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** All rules of WCAG 2.2 AA, and best practice. */
export const EVERY_RULE: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose outcome depends on colours, which are all that night changes. */
export const RULES_OF_COLOUR: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What breaks a rule on a page, or in a part of it. Three times as quick as axe's own way, which looks into frames and describes what is right: there are no frames. */
export async function violationsOn(page: Page, run = EVERY_RULE, part = 'html'): Promise<string[]> {
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .setLegacyMode(true)
    .options({ runOnly: run, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
