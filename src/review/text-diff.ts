import { diffArrays } from 'diff';

/** A piece of text that is the same before and after, was removed or was added. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** A changed block of a page, as a sequence of pieces. */
export type BlockChange = Piece[];

/** Texts that differ by more edits count as entirely different, because comparing them would take minutes. */
const MAX_EDITS = 4000;

/** A word, a run of white space, or any other single character. A clitic is part of its word: «وGPT-4o» is one. */
const TOKEN = /[\p{L}\p{M}\p{N}\u2066-\u2069]+(?:[-./:'’·][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * Compares the blocks of a page before and after. Unchanged blocks are left out. A removed block and an added one in its
 * place are compared word by word if they have enough words in common.
 */
export function diffBlocks(was: readonly string[], is: readonly string[]): BlockChange[] {
  const steps = diffArrays([...was], [...is], { maxEditLength: MAX_EDITS });
  if (!steps) return [...was.map(wholly('gone')), ...is.map(wholly('new'))];
  const changes: BlockChange[] = [];
  let [gone, came]: [string[], string[]] = [[], []];
  const flush = (until = gone.length): void => {
    changes.push(...gone.slice(0, until).map(wholly('gone')), ...came.map(wholly('new')));
    [gone, came] = [gone.slice(until), []];
  };
  for (const { value, added, removed } of steps) {
    if (removed) {
      flush();
      gone = value;
    } else if (added) {
      for (const block of value) {
        const place = gone.findIndex((before) => diffWords(before, block) !== undefined);
        if (place === -1) {
          came.push(block);
        } else {
          flush(place);
          changes.push(diffWords(gone.shift()!, block)!);
        }
      }
    } else {
      flush();
    }
  }
  flush();
  return changes;
}

function wholly(kind: Piece['kind']): (text: string) => BlockChange {
  return (text) => [{ kind, text }];
}

/** Compares two blocks word by word; undefined if less than a third of the shorter one is unchanged. */
function diffWords(was: string, is: string): BlockChange | undefined {
  const [before, after] = [was.match(TOKEN) ?? [], is.match(TOKEN) ?? []];
  const steps = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (!steps) return undefined;
  const words = steps.map(({ value, added, removed }): Piece => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
  const pieces = joinNeighbours(words);
  const stayed = pieces
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return stayed * 3 < Math.min(was.length, is.length) ? undefined : pieces;
}

/** Joins changed words that are separated only by spaces, since readers compare phrases and not single words. */
function joinNeighbours(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let [gone, came] = ['', ''];
  const flush = (): void => {
    if (gone.trim() !== '') pieces.push({ kind: 'gone', text: gone });
    if (came.trim() !== '') pieces.push({ kind: 'new', text: came });
    [gone, came] = ['', ''];
  };
  words.forEach(({ kind, text }, place) => {
    const isBetween = text.trim() === '' && (gone !== '' || came !== '') && words[place + 1] !== undefined;
    if (kind === 'gone' || (kind === 'same' && isBetween)) gone += text;
    if (kind === 'new' || (kind === 'same' && isBetween)) came += text;
    if (kind === 'same' && !isBetween) {
      flush();
      pieces.push({ kind, text });
    }
  });
  flush();
  return pieces;
}
