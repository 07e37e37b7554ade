/** One figure and where it is from; what it counts stands in the element. */
export interface KeyFigureProps {
  value: string;
  unit?: string;
  publisher: string;
  href?: string;
}
