import { formatNumber } from '../../arabic/numbers.ts';
import { pluralForm } from '../../arabic/plurals.ts';
import { toNodes, toSentence } from './text.ts';
import type { Forms } from './words.ts';

/** A sentence that counts. */
export function counted(
  forms: Forms,
  count: number,
  slots: Readonly<Record<string, readonly Node[]>> = {},
): Node[] {
  return toSentence(forms[pluralForm(count)], { count: toNodes(formatNumber(count)), ...slots });
}
