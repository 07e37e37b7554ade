import type { Availability } from '../../schemas/retirement.ts';

/** The limits of an availability as data; null if there are none. */
export function toAvailability(limits: Availability | undefined) {
  if (!limits) return null;
  return { regions: limits.regions ?? null, plans: limits.plans ?? null, label: limits.label };
}
