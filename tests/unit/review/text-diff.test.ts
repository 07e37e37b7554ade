import { describe, expect, test } from 'vitest';
import { diffBlocks } from '../../../src/review/text-diff.ts';

describe('the difference of two texts', () => {
  test('is nothing where they are the same', () => {
    expect(diffBlocks(['فقرة', 'أخرى'], ['فقرة', 'أخرى'])).toEqual([]);
  });

  test('shows the words that went and came, and leaves out blocks that stayed', () => {
    expect(
      diffBlocks(
        ['عنوان', 'يتوقف النموذج في 14 يناير 2027.', 'خاتمة'],
        ['عنوان', 'يتوقف النموذج في 14 فبراير 2027.', 'خاتمة'],
      ),
    ).toEqual([
      [
        { kind: 'same', text: 'يتوقف النموذج في 14 ' },
        { kind: 'gone', text: 'يناير' },
        { kind: 'new', text: 'فبراير' },
        { kind: 'same', text: ' 2027.' },
      ],
    ]);
  });

  test('keeps a phrase together of which every word changed', () => {
    const [block] = diffBlocks(['قالت الشركة قولًا واحدًا في بيانها'], ['قالت الشركة كلامًا كثيرًا في بيانها']);
    expect(block?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'قولًا واحدًا' },
      { kind: 'new', text: 'كلامًا كثيرًا' },
    ]);
  });

  test('keeps the name of a model whole, and a clitic with its word', () => {
    const [block] = diffBlocks(['سُحب GPT-4o وGPT-4.1 من التطبيق'], ['سُحب GPT-4o وGPT-4.5 من التطبيق']);
    expect(block?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'وGPT-4.1',
      'وGPT-4.5',
    ]);
  });

  test('says of a block with other words that it is gone, and of the other that it is new', () => {
    expect(diffBlocks(['كان هنا خبر قديم'], ['صدر اليوم بيان جديد تمامًا'])).toEqual([
      [{ kind: 'gone', text: 'كان هنا خبر قديم' }],
      [{ kind: 'new', text: 'صدر اليوم بيان جديد تمامًا' }],
    ]);
  });

  test('of both sides gives back both texts', () => {
    const was = ['أول', 'ثانٍ فيه كلام طويل عن الإيقاف', 'ثالث'];
    const is = ['أول جديد', 'ثانٍ فيه كلام قصير عن الإيقاف', 'رابع', 'ثالث'];
    const changes = diffBlocks(was, is);
    const side = (other: string): string[] =>
      changes
        .map((block) =>
          block
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join(''),
        )
        .filter((text) => text !== '');
    expect(side('new')).toEqual(was.filter((block) => !is.includes(block)));
    expect(side('gone')).toEqual(is.filter((block) => !was.includes(block)));
  });
});
