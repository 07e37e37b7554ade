import type { ModelKind } from '../../schemas/model.ts';
import type { Surface } from '../../schemas/retirement.ts';
import type { State } from '../../timeline/state.ts';
import type { LogEntryData } from './change-schema.ts';
import type { DataContext } from './context.ts';

const states: Record<State, string> = {
  active: 'active',
  announced: 'retirement announced',
  'partly-announced': 'retirement of a part announced',
  undated: 'retirement announced, no date',
  unknown: 'not known since it was last read of',
  'partly-retired': 'retired in part',
  retired: 'retired',
  restored: 'restored',
};

const surfaces: Record<Surface, string> = { api: 'API', chatgpt: 'ChatGPT', product: 'product or tool' };

// Each of these gives a value of a fixed set together with its words in Arabic and English.

/** A state, with the day for which it holds. */
export function codeState(value: State, { t, day }: DataContext) {
  return { value, label: { ar: t(`state.${value}`), en: states[value] }, asOf: day };
}

export function codeSurface(value: Surface, { t }: DataContext) {
  return { value, label: { ar: t(`surface.${value}`), en: surfaces[value] } };
}

export function codeModelKind(value: ModelKind, { t }: DataContext) {
  return { value, label: { ar: t(`kind.${value}`), en: value } };
}

/** A kind of change. Its English words are the value itself. */
export function codeChange<T extends LogEntryData['kind']['value']>(value: T, { t }: DataContext) {
  const ar =
    value === 'announced' || value === 'added' || value === 'reached'
      ? t(`api.kind.${value}`)
      : t(`change.${value}`);
  return { value, label: { ar, en: value.replaceAll('-', ' ') } };
}
