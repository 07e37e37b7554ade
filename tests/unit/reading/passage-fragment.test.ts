import { expect, test } from 'vitest';
import { passageFragment } from '../../../src/scripts/reading/passage-fragment.ts';

const said = (passage: string, whole: string): string =>
  decodeURIComponent(passageFragment(passage, whole).replace(':~:text=', ''));

test('four words lead to a passage that nothing else begins like', () => {
  expect(said('واحد اثنان ثلاثة أربعة خمسة', 'واحد اثنان ثلاثة أربعة خمسة. ستة.')).toBe(
    'واحد اثنان ثلاثة أربعة',
  );
});

test('so many more are named as tell it from the rest of the text', () => {
  expect(
    said('قالت الشركة إن النموذج باقٍ هنا', 'قالت الشركة إن النموذج ذهب. قالت الشركة إن النموذج باقٍ هنا'),
  ).toBe('قالت الشركة إن النموذج باقٍ');
});

test('a short passage is named whole', () => {
  expect(said('ختام.', 'ختام.')).toBe('ختام.');
});

test('signs that the directive takes for its own are written otherwise', () => {
  expect(passageFragment('a-b, c & d', 'a-b, c & d')).toBe(':~:text=a%2Db%2C%20c%20%26%20d');
});
