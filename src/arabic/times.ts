/**
 * The time of day of an instant in a time zone, on the 24-hour clock: «14:05».
 *
 * @param instant milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name
 */
export function formatTime(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant);
}
