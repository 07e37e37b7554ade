import { describe, expect, it } from 'vitest';
import { findEnds } from '../../../src/watch/help-ends.ts';
import { readMarkdownLines } from '../../../src/watch/help-lines.ts';

const find = (...lines: readonly string[]) => findEnds(readMarkdownLines(lines.join('\n')));
const saidIn = (...lines: readonly string[]): string[] => find(...lines).map(({ text }) => text);

describe('findEnds', () => {
  it('says of each point of a list what the sentence above it says', () => {
    expect(find('As of May 1, 2026, ChatGPT retired:', '', '* GPT-9', '* GPT-8', '', 'Others stay.')).toEqual(
      [
        { line: 3, text: 'As of May 1, 2026, ChatGPT retired: GPT-9' },
        { line: 4, text: 'As of May 1, 2026, ChatGPT retired: GPT-8' },
      ],
    );
  });

  it('goes on with a list across lines that belong to its points, and no further', () => {
    expect(
      saidIn(
        'ChatGPT retired:',
        '',
        '* GPT-9, which',
        '  many used',
        '',
        '  (and its mini)',
        '* GPT-8',
        'and others',
        '',
        'GPT-7 stays.',
        '* GPT-6',
      ),
    ).toEqual([
      'ChatGPT retired: GPT-9, which',
      'ChatGPT retired: many used',
      'ChatGPT retired: (and its mini)',
      'ChatGPT retired: GPT-8',
      'ChatGPT retired: and others',
    ]);
  });

  it('takes the sentence right before a list for its lead, and tells those before it by themselves', () => {
    expect(saidIn('GPT-7 was removed. ChatGPT also retired:', '* GPT-9')).toEqual([
      'GPT-7 was removed.',
      'ChatGPT also retired: GPT-9',
    ]);
  });

  it.each([
    ['The following models are affected:'],
    ['Here is the list:'],
    ['It concerns:'],
    ['Below is what goes:'],
    ['These are:'],
    ['ChatGPT now offers:'],
  ])('takes what stands right before a lead that speaks of no end itself: %s', (lead) => {
    const end = 'We are retiring several models today.';
    const said = [end, `${end} ${lead} GPT-9`, `${end} ${lead} GPT-10`];
    const points = ['', '* GPT-9', '* GPT-10'];
    expect(saidIn(`Hello. ${end} ${lead}`, ...points)).toEqual(said);
    expect(saidIn(end, '', lead, ...points)).toEqual(said);
    expect(saidIn(`## ${end}`, lead, ...points)).toEqual(said);
    expect(saidIn(end, '', 'Others stay.', '', lead, ...points)).toEqual([end]);
  });

  it('ends the lead of a list inside a point at the next point outside of it', () => {
    expect(saidIn('* Retired:', '  + GPT-9', '  + GPT-8', '* New: GPT-10')).toEqual([
      'Retired: GPT-9',
      'Retired: GPT-8',
    ]);
  });

  it('knows a point that is typed into running text by its sign', () => {
    expect(saidIn('ChatGPT retired:', '', '•\u202FGPT-9', '', '2) GPT-8', '', 'GPT-7 stays.')).toEqual([
      'ChatGPT retired: GPT-9',
      'ChatGPT retired: GPT-8',
    ]);
  });

  it('takes a heading right above a list for its lead', () => {
    expect(saidIn('## Retired models', '* GPT-9', '', 'GPT-8 stays.')).toEqual([
      'Retired models',
      'Retired models GPT-9',
    ]);
  });

  it('tells each row of a table that is led on to, or whose first row speaks of an end', () => {
    const table = ['| Model | Plan |', '| --- | --- |', '| Voice | Free |', '| GPT-9 | Plus, removed |', ''];
    expect(saidIn('ChatGPT retired:', '', ...table, 'GPT-7 stays.')).toEqual([
      'ChatGPT retired: | Model | Plan |',
      'ChatGPT retired: | Voice | Free |',
      '| GPT-9 | Plus, removed |',
    ]);
    expect(
      saidIn('| Shutdown | Model |', '| :-- | --: |', '| Soon | Voice |', 'last', '', 'Others stay.'),
    ).toEqual(['| Shutdown | Model |', '| Shutdown | Model | | Soon | Voice |', '| Shutdown | Model | last']);
  });

  it('takes the first row with text for the first, where a table in Markdown has no headings', () => {
    const empty = ['|  |  |', '| --- | --- |'];
    expect(saidIn(...empty, '| Retired | On |', '| Voice | today |')).toEqual([
      '| Retired | On |',
      '| Retired | On | | Voice | today |',
    ]);
    expect(saidIn('ChatGPT retired:', '', ...empty, '| Voice | Free |')).toEqual([
      'ChatGPT retired: | Voice | Free |',
    ]);
  });

  it('tells a row that names a model or a day, whatever the words of the table say', () => {
    expect(
      saidIn(
        '| Old | New |',
        '| --- | --- |',
        '| GPT-9 | GPT-10 |',
        '| Voice | May 1, 2026 |',
        '| Light | Medium |',
      ),
    ).toEqual(['| GPT-9 | GPT-10 |', '| Voice | May 1, 2026 |']);
  });

  it.each([
    'GPT-9 won’t be available after May 1.',
    'GPT-9 will not be available.',
    'GPT-9 has reached its end-of-life.',
    'GPT-9 stopped working.',
    'The shut-down of GPT-9 begins.',
    'GPT-9 is being phased-out.',
    'GPT-9 is no longer\u2060 available.',
    'Access to GPT-9 ends on July 1, 2026.',
    'Support for GPT-9 and all of its snapshots ended.',
    'GPT-9 ends on July 1, 2026.',
    'GPT-9 will be unavailable.',
    'GPT-9 is turned off on July 1, 2026.',
    'GPT-9 expires on July 1, 2026.',
  ])('takes for the words of an end: %s', (sentence) => {
    expect(saidIn(sentence)).toHaveLength(1);
  });

  it.each([
    'The feature is turned off by default.',
    'Memory can be turned off.',
    'Links will expire after 24 hours.',
    'GPT-9 depends on access. The list ends here.',
  ])('takes for none: %s', (sentence) => {
    expect(saidIn(sentence)).toEqual([]);
  });

  it('keeps a sentence that leads on to no list', () => {
    expect(find('As of May 1, 2026, GPT-9 is retired:', '', 'A picture.')).toEqual([
      { line: 1, text: 'As of May 1, 2026, GPT-9 is retired:' },
    ]);
  });
});
