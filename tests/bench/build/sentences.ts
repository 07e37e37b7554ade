import { actors, heads, links, months, names, places, qualities, tails, verbs } from './phrases.ts';
import type { Chooser } from './random.ts';

const thing = ({ one }: Chooser): string => `${one(heads)} ${one(tails)}`;
const actor = ({ one }: Chooser): string => `${one(actors)} ${one(places)}`;
const month = ({ below, one }: Chooser): string => `${one(months)} ${2004 + below(20)}`;

const shapes: readonly ((choose: Chooser) => string)[] = [
  (c) =>
    `${c.one(verbs)} ${actor(c)} ${thing(c)} في ${month(c)}، ${c.one(links)} ${c.one(verbs)} ${thing(c)}.`,
  (c) => `في ${month(c)} ${c.one(verbs)} ${actor(c)} ${thing(c)}، وهو ${c.one(qualities)} مثل ${thing(c)}.`,
  (c) => `عن ${c.one(names)} ${c.one(verbs)} ${actor(c)} ${thing(c)}، وفيه ${c.one(names)} و${thing(c)}.`,
  (c) => `عند ${actor(c)} كان ${thing(c)} مع ${c.one(names)} و${thing(c)}.`,
  (c) => `ومع ${thing(c)} ${c.one(verbs)} ${actor(c)} ${thing(c)} إلى جانب ${thing(c)}.`,
  (c) => `يقول ${actor(c)} إن ${thing(c)} ${c.one(qualities)}، وإن ${thing(c)} ${c.one(qualities)}.`,
  (c) => `أما ${thing(c)} فقد ${c.one(verbs)} ${actor(c)} منه ${thing(c)}.`,
  (c) => `بين ${thing(c)} و${thing(c)} ${c.one(verbs)} ${actor(c)} ${thing(c)}.`,
];

/** A sentence of 9 to 15 words about nothing. */
export function sentence(choose: Chooser): string {
  return choose.one(shapes)(choose);
}

/** A few words for a heading, a cell or a quotation. */
export function phrase(choose: Chooser): string {
  return `${thing(choose)} عند ${actor(choose)}`;
}

export function titleOf(choose: Chooser): string {
  return `${phrase(choose)}: ${thing(choose)} ${choose.one(qualities)}`;
}

/** A sentence that stands alone in a list, within the length of a key point. */
export function point(choose: Chooser): string {
  return `${choose.one(verbs)} ${actor(choose)} ${thing(choose)} في ${month(choose)}.`;
}
