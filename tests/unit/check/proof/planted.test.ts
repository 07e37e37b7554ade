import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread, proofRules, withoutIgnored } from '../../../../src/check/proof/proofread.ts';
import { inspectFile } from '../../../../src/check/inspect-file.ts';
import { readTree } from '../../../../src/content/tree.ts';

const { mistakes } = JSON.parse(readFileSync('tests/fixtures/proof/planted.json', 'utf8')) as {
  mistakes: { kind: string; text: string; wrong: string }[];
};

const read = (text: string, field = 'text'): ReturnType<typeof proofread> =>
  proofread({ text, field, lineAt: () => 1 });

describe('the proof-reader', () => {
  it.each(mistakes.filter(({ kind }) => proofRules.some(({ id }) => id === kind)))(
    'finds «$wrong» in «$text» ($kind)',
    ({ text, wrong }) => {
      const at = text.indexOf(wrong);
      const found = read(text).filter(
        (finding) => finding.index < at + wrong.length && at < finding.index + finding.wrong.length,
      );
      expect(found).not.toEqual([]);
    },
  );

  it('finds at least 95 of 100 planted mistakes, with those that need grammar it has not', () => {
    const caught = mistakes.filter(({ text, wrong }) => {
      const at = text.indexOf(wrong);
      return read(text).some(
        (finding) => finding.index < at + wrong.length && at < finding.index + finding.wrong.length,
      );
    });
    expect(caught.length / mistakes.length).toBeGreaterThanOrEqual(0.95);
  });

  it('finds nothing in the articles of the site, which were read by people', () => {
    const texts = readTree('content')
      .files.filter(({ place }) => place === 'article')
      .flatMap((file) =>
        inspectFile('content', file).findings.filter(({ message }) => message.startsWith('[')),
      );
    expect(texts).toEqual([]);
  });

  it.each([
    'وقّع واحد من كل عشرة أشخاص، وكتبت لاي عن 1,500 منشور في 11 يومًا.',
    'بعد 100 يوم و103 أيام و25 سنة، صدرت 3 نسخ وخمسة نماذج واثنتا عشرة قضية.',
    'أكدت أن الوجه والاتجاه والمياه أسماء تنتهي بهاء، وما زالت «الشركة» تقول إنها ستعود.',
    'استخدام الاسم والانتقال والاختبار بلا همزة، والإنتاج والإستراتيجيا بهمزة.',
    'في 2026 موعد آخر، و2025 اسم السنة.',
    'مضى يومان بعد شهرين من الإعلان، ومنذ يومان لم يتغيّر شيء، وله نسختان.',
    'بين 29 فبراير/شباط و31 ديسمبر/كانون الأول، وفي نوفمبر/تشرين الثاني، وفي كانون الأول.',
    'بحسب الصفحة ستة أشهر، وبحسب الرسالة ثلاثة، أو 18 أو 19 يومًا، أو أقل، أو أكثر.',
  ])('lets right sentences stand: %s', (text) => {
    expect(read(text).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    'لا أستطيع أن أستغني عنه، تقول الأستاذة في إستونيا، وثمنه ثمانون جنيهًا إسترلينيًا.',
    'الإصدار الأولي متاح للشركات المنضمة إلى الدعوى، وضلّ عنه كثيرون.',
    'كتب علي الحسن إليّ أن الملف المحتوي على الأصوات حُذف.',
  ])('stops nobody, and fixes nothing, where a word may be right as it is: %s', (text) => {
    const found = read(text);
    expect(found.filter(({ advice }) => !advice).map(({ message }) => message)).toEqual([]);
    expect(found.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it.each(['قالت الشركة انها ستعود.', 'لم يبق الا نموذج.', 'وصل علي الموقع.'])(
    'leaves to the writer which of two words is meant: %s',
    (text) => {
      expect(read(text).map(({ fix }) => fix)).toEqual([undefined]);
    },
  );

  it('names the rule, the reason and the fix in one line', () => {
    expect(read('وصل الى الموقع.')[0]!.message).toBe('[hamza] «الى»: همزة القطع تُكتب؛ اكتب «إلى»');
  });

  it('looks for clickbait in titles alone, and only advises', () => {
    const [found, ...others] = read('لن تصدق ما فعلته الشركة', 'title');
    expect([found!.rule, found!.advice, others.length]).toEqual(['clickbait', true, 0]);
    expect(read('لن تصدق ما فعلته الشركة', 'deck')).toEqual([]);
  });

  it('a comment on a line or the line before lets the rules that it names stand', () => {
    const findings = read('وصل الى الموقع.');
    expect(withoutIgnored(findings, 'وصل الى الموقع. # proof-ignore: hamza')).toEqual([]);
    expect(withoutIgnored(findings, 'وصل الى الموقع. # proof-ignore: yeh')).toEqual(findings);
  });

  it('every rule has an id of its own, and says why in Arabic', () => {
    expect(new Set(proofRules.map(({ id }) => id)).size).toBe(proofRules.length);
    for (const { why } of proofRules) expect(why).toMatch(/\p{Script=Arabic}/u);
  });
});
