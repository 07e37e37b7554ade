import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

/** What is wrong in a list of names, as `line field: message`. */
function check(names: string): string[] {
  return checkContent(temporaryTree({ 'names.yml': names }))
    .filter(({ file }) => file === 'names.yml')
    .map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

describe('a wrong list of names is reported with line, field and fix', () => {
  it('a form that stands under two names', () => {
    expect(check('- { name: Sora, forms: [سورا] }\n\n- { name: Zora, forms: [زورا, سُورا] }\n')).toEqual([
      '3 [1].forms[1]: "سُورا" is searched for like "سورا", which stands here already; take one out',
    ]);
  });

  it('a form that differs by hamza, hyphen or capitals alone', () => {
    expect(check('- { name: GPT, forms: [gpt] }\n- { name: Altman, forms: [ألتمان, التمان] }\n')).toEqual([
      '1 [0].forms[0]: "gpt" is searched for like "GPT", which stands here already; take one out',
      '2 [1].forms[1]: "التمان" is searched for like "ألتمان", which stands here already; take one out',
    ]);
  });

  it('a name without a second form', () => {
    expect(check('- { name: Sora, forms: [] }\n- name: Codex\n')).toEqual([
      '1 [0].forms: write at least one other way in which readers write the name',
      expect.stringMatching(/^2 \[1\]\.forms: is missing; /u),
    ]);
  });

  it('empty forms, and forms of signs alone', () => {
    expect(check("- name: Sora\n  forms:\n    - سورا\n    - ''\n    - '…'\n")).toEqual([
      '4 [0].forms[1]: write some text, or leave the field out',
      '5 [0].forms[2]: write a name with letters or digits in it',
    ]);
  });

  it('an unknown field', () => {
    expect(check('- { name: Sora, froms: [سورا], forms: [سورا] }\n')).toEqual([
      '1 [0].froms: is no field; did you mean "forms"?',
    ]);
  });

  it('invisible characters that reorder what stands around them', () => {
    expect(check('- { name: Sora, forms: [سورا] }\n- { name: Codex, forms: ["\u202Eكودكس"] }\n')).toEqual([
      '2 characters: U+202E right-to-left override; take it out',
    ]);
  });

  it('Persian letters, which an Arabic keyboard does not have', () => {
    expect(check('- { name: Claude, forms: [کلود] }\n')).toEqual([
      expect.stringMatching(/^1 \[0\]\.forms\[0\]: \[persian-letters\] «کلود»: .+؛ اكتب «كلود»$/u),
    ]);
  });

  it('a list that is none, and a file that is no YAML', () => {
    expect(check('Sora: [سورا]\n')).toEqual([
      expect.stringMatching(/^1 .*: is a group of fields; write a list/u),
    ]);
    expect(check('- { name: Sora, forms: [سورا }\n')).toEqual([expect.stringMatching(/^1 .*: is not YAML/u)]);
  });
});

it('a right list has nothing to report', () => {
  expect(check('- { name: Sora, forms: [سورا, صورا] }\n')).toEqual([]);
});
