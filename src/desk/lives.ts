import type { ModelEntry } from '../schemas/model.ts';
import { surfaces } from '../schemas/retirement.ts';
import { judgeKnown } from './judgements.ts';
import type { KnownContent } from './known-content.ts';

/** A life of a model, by the way in which an announcement names it: `model` or `model/life`. */
export interface ChosenLife {
  model: ModelEntry;
  life: string;
}

/** The life on a surface that a model's id means, alone or with the life's own; what is wrong, if there is none. */
export function chooseLife(written: string, surface: string, known: KnownContent): ChosenLife | string {
  const [id = '', lifeId] = written.split('/');
  const model = known.models.find((one) => one.id === id);
  const all = known.models.map((one) => one.id);
  if (!model) return judgeKnown(id, all, 'model') ?? '';
  const lives = model.lives.filter((life) => life.surface === surface);
  const life =
    lifeId === undefined
      ? (lives.find((one) => one.id === surface) ?? (lives.length === 1 ? lives[0] : undefined))
      : lives.find((one) => one.id === lifeId);
  if (life) return { model, life: life.id };
  const has = model.lives.map((one) => `${id}/${one.id} (${one.surface})`).join(', ');
  return `has no such life on ${surface}; there is ${has}`;
}

/** Why a value is no surface. */
export function judgeSurface(value: string): string | undefined {
  return (surfaces as readonly string[]).includes(value) ? undefined : `write one of: ${surfaces.join(', ')}`;
}
