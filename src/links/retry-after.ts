/**
 * Milliseconds that a `Retry-After` (RFC 9110, 10.2.3) asks to wait: seconds, or a moment. Undefined where it says neither.
 *
 * @param now milliseconds since 1970
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return /^[A-Z][a-z]{2}, /u.test(text) && !Number.isNaN(moment) ? Math.max(0, moment - now) : undefined;
}
