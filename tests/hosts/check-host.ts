import { AssertionError } from 'node:assert';
import { expect, test, type TestContext } from 'vitest';
import { features, type FeatureName } from './features.ts';
import type { Host } from './host.ts';

/** What a test tells the table of docs/hosting.md. */
export interface Finding {
  host: string;
  version: string | undefined;
  feature: FeatureName;
  /** How it is so, where hosts differ in it, such as the codings that are sent. */
  said?: string;
  /** Why it cannot be so. */
  cannot?: string;
}

/**
 * A test of one feature of a host. Where the host cannot have it, what is expected has to be missed: a reason that is no longer
 * true is a failure. What an imitation would prove nothing of is left out.
 *
 * @param check throws where the host is otherwise; may answer how it is so, as a text
 */
export function checkHost(
  host: Host,
  feature: FeatureName,
  title: string,
  check: (context: TestContext) => Promise<unknown>,
): void {
  if (host.version === undefined && features[feature].ofTheHost) return;
  test(title, async (context) => {
    const cannot = host.cannot[feature];
    const finding: Finding = { host: host.name, version: host.version?.(), feature };
    Object.assign(context.task.meta, { finding });
    if (cannot === undefined) {
      const said = await check(context);
      if (typeof said === 'string') finding.said = said;
      return;
    }
    finding.cannot = cannot;
    const missed = await Promise.resolve(check(context)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (missed === undefined) {
      expect.fail(`${host.name} can after all: take the reason "${cannot}" out of what it cannot`);
    }
    // Anything else than a missed expectation is a fault of the test.
    if (!(missed instanceof Error) || missed.name !== new AssertionError({}).name) throw missed;
  });
}
