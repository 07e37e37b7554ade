/** Milliseconds after which who reads the file should look again. RFC 9116 recommends less than a year. */
const LIFE = 180 * 86_400_000;

export interface SecurityOptions {
  /** Where reports go (https or mailto). */
  contactUrl: string;
  /** Whole address of the published site, with a slash at its end. */
  canonicalUrl: string;
  /** Clock of the build, in milliseconds since 1970. */
  clock: number;
}

/** Writes `/.well-known/security.txt` (RFC 9116): where faults of the site are reported, for half a year from the build on. */
export function formatSecurity({ contactUrl, canonicalUrl, clock }: SecurityOptions): string {
  return [
    `Contact: ${contactUrl}`,
    `Expires: ${new Date(clock + LIFE).toISOString().replace(/\.\d+Z$/u, 'Z')}`,
    'Preferred-Languages: ar, en',
    `Canonical: ${canonicalUrl}.well-known/security.txt`,
    '',
  ].join('\n');
}
