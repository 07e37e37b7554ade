import { describe, expect, it } from 'vitest';
import { answerAll, type Prompt, type Question } from '../../../src/desk/questions.ts';

const colour: Question = {
  option: 'colour',
  ask: 'Colour',
  judge: (value) => (value === 'red' ? 'is taken' : undefined),
};
const shape: Question = { option: 'shape', ask: 'Shape', judge: () => undefined };
const size: Question = {
  ...shape,
  option: 'size',
  ask: 'Size',
  propose: (answers) => (answers['colour']?.[0] === 'blue' ? ['small'] : []),
};

/** A person who types these lines, and what was shown to them. */
function typist(...lines: string[]): { prompt: Prompt; shown: string[] } {
  const shown: string[] = [];
  return {
    shown,
    prompt: (text) => {
      shown.push(text);
      return Promise.resolve(lines.shift()!);
    },
  };
}

describe('answerAll', () => {
  it('names all that is missing at once when there is nobody to ask', async () => {
    await expect(answerAll([colour, shape], {})).rejects.toThrow(
      'Missing, and nobody to ask on a terminal:\n  --colour: Colour\n  --shape: Shape',
    );
  });

  it('refuses a wrong option with its fix, also where it could ask', async () => {
    await expect(answerAll([colour], { colour: ['red'] }, typist('blue').prompt)).rejects.toThrow(
      '--colour "red": is taken',
    );
    await expect(answerAll([shape], { shape: [' '] })).rejects.toThrow('--shape " ": write something');
  });

  it('takes what is proposed from earlier answers, unless the proposal is wrong itself', async () => {
    expect(await answerAll([colour, size], { colour: ['blue'] })).toEqual({
      colour: ['blue'],
      size: ['small'],
    });
    const wrong = { ...colour, propose: () => ['red'] };
    await expect(answerAll([wrong], {})).rejects.toThrow('--colour');
  });

  it('asks again until an answer is right, and says what was wrong', async () => {
    const { prompt, shown } = typist('red', '', 'green');
    expect(await answerAll([colour], {}, prompt)).toEqual({ colour: ['green'] });
    expect(shown).toEqual(['Colour: ', '"red": is taken\nColour: ', '"": write something\nColour: ']);
  });

  it('takes a blank line for the proposal, and shows it', async () => {
    const { prompt, shown } = typist('blue', '');
    expect(await answerAll([colour, size], {}, prompt)).toEqual({ colour: ['blue'], size: ['small'] });
    expect(shown[1]).toBe('Size [small]: ');
  });

  it('takes a blank line for words to be filled in, or for none, where it may', async () => {
    const { prompt } = typist('', '');
    const later = { ...colour, blank: 'later' };
    expect(await answerAll([later, { ...shape, optional: true }], {}, prompt)).toEqual({
      colour: ['later'],
    });
  });

  it('takes several answers on one line', async () => {
    const { prompt } = typist('round, square،flat');
    expect(await answerAll([{ ...shape, many: true }], {}, prompt)).toEqual({
      shape: ['round', 'square', 'flat'],
    });
  });
});
