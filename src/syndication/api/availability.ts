import type { Availability } from '../../schemas/retirement.ts';

/** What something is limited to, as data; null where it is not. */
export function toAvailability(limits: Availability | undefined) {
  if (!limits) return null;
  return { regions: limits.regions ?? null, plans: limits.plans ?? null, label: limits.label };
}
