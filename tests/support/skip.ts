import type { TestContext } from 'vitest';

/** Leaves a test out, with a reason that the closing report gives. */
export function skipTest(context: TestContext, reason: string): never {
  (context.task.meta as { reason?: string }).reason = reason;
  return context.skip(reason);
}
