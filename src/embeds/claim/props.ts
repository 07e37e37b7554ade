/** What one source said. */
export interface ClaimProps {
  value: string;
  publisher: string;
  href?: string;
}
