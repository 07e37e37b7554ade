/** Who said it, and where it can be read. */
export interface PullQuoteProps {
  by: string;
  publisher?: string;
  href?: string;
}
