const plain = new Intl.NumberFormat('ar-u-nu-latn');

/** A number in Western digits with thousands separators: 21,900. */
export function formatNumber(value: number): string {
  return plain.format(value);
}
