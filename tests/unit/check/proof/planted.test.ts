import { describe, expect, it } from 'vitest';
import { checkIgnored, withoutIgnored } from '../../../../src/check/proof/ignored.ts';
import { proofRuleIds } from '../../../../src/check/proof/proofread.ts';
import { inspectFile } from '../../../../src/check/inspect-file.ts';
import { readTree } from '../../../../src/content/tree.ts';
import { clean, mistakes, read, rules, rulesThatFind, type Planted } from './planted-mistakes.ts';

/** Kinds that need a grammar, or a reading, that no rule has. */
const BEYOND_RULES = ['agreement', 'syntax'];

const isFound = (mistake: Planted): boolean => rulesThatFind(mistake).length > 0;

describe('the proof-reader', () => {
  it('has a planted mistake for each of its rules', () => {
    const speaking = new Set(mistakes.flatMap(rulesThatFind));
    expect(proofRuleIds.filter((id) => !speaking.has(id))).toEqual([]);
  });

  it('finds at least 95 of 100 planted mistakes, with those that need grammar it has not', () => {
    expect(mistakes.filter(isFound).length / mistakes.length).toBeGreaterThanOrEqual(0.95);
  });

  it('misses of the other kinds no more than are known', () => {
    const missed = mistakes.filter((one) => !BEYOND_RULES.includes(one.kind) && !isFound(one));
    expect(missed.map(({ text }) => text)).toEqual([
      'قراءه الصفحة واجبة.',
      'بدأت المحكحة النظر في القضية.',
      'تغيّر الموعد الإيقاف مرتين في الصفحة من غير أن يصل إشعار بذلك.',
      'توقفت النسخ القديم أمس.',
      'لا يملك الفريق وقتن كافيًا لإصلاح العطل.',
      'استمع إلى الموسيقي الهادئة.',
      'ظل مبني البلدية خاليًا.',
      'قال خبير أمنى إن الهجوم منظم.',
      'أعلنت وزاره الصحة حالة الطوارئ.',
      'موازنه جديدة بلا ضرائب',
      'فاز بـ21 ميدالية ذهبيات.',
      'تضم المكتبة ألف كتب نادرة.',
      'قُتل رميا بالرصاص.',
      'جاء راكضا من بعيد.',
      'كان ذلك خطاءً فادحًا.',
      'أُوقف gpt4 أمس.',
      'يعمل Claud بلا توقف.',
      'نموذج SORA للفيديو.',
      'تضاعف العدد ثلاث مرات في عام.',
      'انقذ رجال الإطفاء طفلين.',
      'أصدر المفتى بيانًا.',
      'دافع عن حقة في الرد.',
      'نفى نفيًا قاطعا.',
      'أقام في المنفي سنين.',
      'أكد عزمة على الاستقالة.',
      'لن يبقي من النسخ المؤرخة بعد ديسمبر/كانون الأول سوى نسختين، وكلتاهما بلا موعد إيقاف معلن.',
      'سُئلت الشركة عن أداة توليد الموسيقي فقالت إنها تجربة محدودة لن تصبح منتجًا مستقلًا.',
      'ظل اسم النموذج ظاهرًا في الواهجة ثلاثة أيام بعد أن توقف عن الرد.',
    ]);
  });

  it('stops nobody and fixes nothing in right sentences, and advises on one in 30 at most', () => {
    const found = clean.flatMap(({ text, field }) => read(text, field));
    expect(found.filter(({ advice }) => !advice).map(({ message }) => message)).toEqual([]);
    expect(found.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(clean.length / 30);
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
    'استخدام الاسم والانتقال والاختبار بلا همزة، والإنتاج والإستراتيجية بهمزة.',
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

  it.each([
    ['نُشرت والاخبار متضاربة.', '«والاخبار»: همزة القطع تُكتب؛ اكتب «والأخبار» أو «والإخبار»'],
    ['قالت إنها ستعود وانها لن تتأخر.', '«وانها»: همزة القطع تُكتب؛ اكتب «وأنها» أو «وإنها»'],
    ['امتلأت الصفحة بالاخبار.', '«بالاخبار»: همزة القطع تُكتب؛ اكتب «بالأخبار» أو «بالإخبار»'],
  ])('gives each of two spellings the clitics of the word: %s', (text, message) => {
    expect(read(text).map((found) => [found.message, found.fix])).toEqual([
      [`[hamza-which] ${message}`, undefined],
    ]);
  });

  it.each([
    ['فعلنا ذلك، وواصلا العمل، لعلنا نصل.', 'words of the dictionary are no adverbs after a clitic'],
    ['حضر طالبو اللجوء وبقالو الحي.', 'plurals before what they belong to have no alef'],
    [
      'تأخر إطلاع الناس، ووصلت أستاذات، وقال إستيبان نعم.',
      'a word of the dictionary and a name keep their hamza',
    ],
    ['قال المدير الواثق أن الموعد ثابت إنه باق.', 'a participle has its own «أن»'],
    ['لم توضح إن الشركة ستعود أم لا.', '«إن» may ask'],
    ['إجابات Claude 3 دقيقة، وتبقى المادة 3 مهمة.', 'a number may label what is before it'],
    ['أولًا) يُغلق التطبيق، وثانيًا) تُنقل الملفات.', 'ordinals are places in a list'],
    ['في سوريا حاليًا، وعند علي بابا، وطالما انتظروا.', 'an alef may be of a name or a particle'],
    ['الفقرة و (انظر الملحق)، والأحرف هـ و «ز».', 'a letter may name something'],
    ['(ال)نموذج، و(المستخدم)ون، و(المستخدم)ات.', 'a parenthesis may give two forms of a word'],
    ['في 1447هـ، ثم 628 هـ، ثم 2026م، ثم (هـ).', 'a «هـ» may be the year of the hijra'],
    ['بين ثلاثة وعشرين سنة، وسنة ألفين وخمسة وعشرين مرة.', 'a number may be two, or a year'],
    ['هذا النموذج 14 أشهر من غيره، والنموذج 14 أشهر نموذج.', 'a name may be compared'],
    ['التهمه الحريق، والتزمه الفريق، وقضى كل ليلة.', 'a verb has an object'],
    ['تؤدى الصلاة وهم متجهون إلى القبلة.', 'a passive ends in «ى»'],
    ['تسائل المحكمة شهودًا.', 'a verb may ask somebody'],
    ['قُسمت إلى بضعة عشر نموذجًا وبضع عشرة نسخة.', '«بضعة» is a unit'],
    ['رمز 404 يعني كذا، أما 429 فيعني غيره، و17 وتلتها أخرى.', 'a clitic begins another clause'],
    ['الحكم المبني عليها، والمحتوي على غيرها.', 'a participle has its preposition'],
  ])('tells nothing of %s: %s', (text) => {
    expect(read(text).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    ['اجلت الشركة الموعد.', ['أجّلت', 'أجلت']],
    ['لم يعد ابدا.', ['أبدًا', 'أبدا', 'ابدأ']],
  ])('gives the words that may be meant, and fixes none: %s', (text, choices) => {
    expect(read(text).map((found) => [found.choices, found.fix])).toEqual([[choices, undefined]]);
  });

  it.each([
    ['في شركةOpenAI.', 'شركة OpenAI', true],
    ['القائمةالسابقة طويلة.', 'القائمة السابقة', false],
    ['رفض شركةهم.', 'شركتهم', true],
    ['أعلنت OpenAIالموعد.', 'OpenAI الموعد', false],
    ['اقرأ (الفصل الأول)ثم عُد.', 'الأول) ثم', false],
  ])('parts two words, and writes unseen only what is sure: %s', (text, right, isFixed) => {
    const found = read(text);
    expect(found.map(({ message }) => message.endsWith(`اكتب «${right}»`))).toEqual([true]);
    expect(found[0]!.fix !== undefined).toBe(isFixed);
  });

  it.each([
    ['قبل يومان من الموعد.', true, 'قبل يومين'],
    ['قبل نائبان من الحزب.', false, 'قبل نائبين'],
    ['بين موعدان.', false, 'بين موعدين'],
  ])('takes «قبل» and «بين» for what may be verbs, but before a time: %s', (text, isFixed, right) => {
    const [found] = read(text);
    expect([found?.right, found?.advice !== true, found?.fix !== undefined]).toEqual([
      right,
      isFixed,
      isFixed,
    ]);
  });

  it.each([
    ['قُتل 12 رجل في الهجوم.', [false]],
    ['قُتل 12 رجل قبالة الساحل.', [true]],
    ['قُتل 12 رجل أمن.', []],
    ['مضى 12 يوم على الحادث، ثم 15 يوم الماضية.', [false, false]],
    ['قُتل 12 يوم الجمعة الماضي، ثم 15 يوم أمس.', []],
    ['وقّع مئة مدرّسًا.', [true]],
    ['وقّع مئة طالبًا.', [false]],
  ])('asks what follows a counted singular: %s', (text, advice) => {
    expect(read(text).map((found) => found.advice === true)).toEqual(advice);
  });

  it('leaves to the writer what «ةا» was meant for', () => {
    const [found] = read('كتب رسالةا إلى أهله.');
    expect([found?.choices, found?.fix]).toEqual([['رسالةً', 'رسالتا'], undefined]);
  });

  it('takes a noun for what it is, with its shadda and without', () => {
    expect(read('وقّع 15 مطوّر، ثم 20 مطور، ثم 30 منصّات.').map(({ right }) => right)).toEqual([
      '15 مطوّرًا',
      '20 مطورًا',
      '30 منصّة',
    ]);
  });

  it.each([
    ['كتبو رسالة.', 'كتبوا'],
    ['نرجوا الرد.', 'نرجو'],
    ['كتب مستخدموا الموقع.', 'مستخدمو'],
    ['كتب لمستخدموا الموقع.', 'لمستخدمي'],
    ['جاء بناءا على طلبهم.', 'بناءً'],
    ['نقص ظرر القرار.', 'ضرر'],
    ['قرأ مبادىء عامة.', 'مبادئ'],
    ['حدث شىء آخر.', 'شيء'],
    ['طلب بالاستأناف.', 'بالاستئناف'],
    ['هو «أول» و «آخر».', 'و«آخر'],
    ['أُوقف في 04 يناير/كانون الثاني 2024.', '4 يناير'],
    ['أُوقف في 04 يناير 2024.', '4 يناير/كانون الثاني 2024'],
  ])('writes unseen what has no other reading: %s', (text, right) => {
    expect(read(text).map(({ fix }) => fix?.right)).toEqual([right]);
  });

  it.each([
    ['كانو معنا.', 'كانوا'],
    ['يشكوا الناس من البطء.', 'يشكو'],
    ['يعمل على هذه النموذج.', 'على هذا النموذج'],
    ['العملاء الذي غادروا كثيرون.', 'العملاء الذين'],
    ['قالت الشركة أنها آسفة.', 'قالت الشركة إنها'],
    ['الخدمة الغير رسمية أُغلقت.', 'الخدمة غير الرسمية'],
    ['جاء مليون مشتركًا.', 'مليون مشترك'],
    ['ذهبوا و (ربما) عادوا.', 'و(ربما'],
    ['بعد خمسة وعشرين سنة.', 'خمس وعشرين سنة'],
    ['رأى ثلاثًا وعشرين نموذجًا.', 'ثلاثةً وعشرين نموذجًا'],
    ['عاش النموذج 14 أشهر في الواجهة.', '14 شهرًا'],
    ['بنسختين اثنين من الصفحة.', 'بنسختين اثنتين'],
    ['قبل نهاية السنه المالية.', 'السنة'],
    ['يتغير كل دقيقه.', 'كل دقيقة'],
    ['حذّرت شركه ناشئة عملاءها.', 'شركة'],
    ['قد يؤدى التغيير إلى شكاوى.', 'يؤدي'],
    ['تسائل محررون عن مصيرها.', 'تساءل'],
  ])('shows what to write, and leaves it to the writer: %s', (text, right) => {
    expect(read(text).map((found) => [found.right, found.fix])).toEqual([[right, undefined]]);
  });

  it('leaves the adjective of people to the writer, who knows how many they are', () => {
    const [found] = read('المطوّرون الجديدة وصلوا.');
    expect([found?.rule, found?.right]).toEqual(['adjective', undefined]);
  });

  it.each(['شكر (الفريق.', 'شكر) الفريق.', 'شكر ((الفريق).', 'شكر (الفريق)).'])(
    'finds a parenthesis that has no other: %s',
    (text) => {
      expect(read(text).map(({ rule }) => rule)).toEqual(['parentheses']);
    },
  );

  it('takes the parentheses of places in a list and of addresses for what they are', () => {
    const text =
      'أ) الأول، 2) الثاني (انظر https://example.org/a_(b))، وصفحة الشركة (https://example.org/)، ثم (كذا (أو كذا))';
    expect(read(text)).toEqual([]);
  });

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

  it('a comment that names a rule that there is not is refused, with the ids that are near', () => {
    expect(checkIgnored('نص\n# proof-ignore: hamzah, yeh', proofRuleIds)).toEqual([
      {
        line: 2,
        field: 'proof-ignore',
        message: 'لا قاعدة في المدقّق اسمها hamzah؛ لعلّك تقصد hamza أو split-hamza أو hamza-which',
      },
    ]);
  });

  it.each([
    ['طُلب إستخدام النموذج.', 'إستخدام', 'استخدام'],
    ['زار باريس و لندن.', 'و لندن', 'ولندن'],
  ])('shows and fixes whole words: %s', (text, wrong, right) => {
    expect(read(text)[0]!.fix).toEqual({ wrong, right });
  });

  it('every rule has an id of its own, and says why in Arabic', () => {
    expect(new Set(proofRuleIds).size).toBe(proofRuleIds.length);
    for (const { why } of rules) expect(why).toMatch(/\p{Script=Arabic}/u);
  });
});
