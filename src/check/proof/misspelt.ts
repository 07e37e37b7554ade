import { isKnownWord } from './dictionary.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { byWords, words } from './word-lists.ts';

/** Common words that are misspelt as they are said. */
const MISSPELT = words(`
لاكن:لكن هاذا:هذا هاذه:هذه ذالك:ذلك لذالك:لذلك كذالك:كذلك هاؤلاء:هؤلاء إنشاءالله:إن شاء الله لازال:ما زال لازالت:ما زالت مسؤل:مسؤول
الشئ:الشيء شيئ:شيء مبدء:مبدأ المبدء:المبدأ مليئ:مليء كأنة:كأنه
الضاهرة:الظاهرة ضاهرة:ظاهرة ظمن:ضمن وظمن:وضمن ظد:ضد بعظ:بعض البعظ:البعض بعظهم:بعضهم عظو:عضو العظو:العضو رفظ:رفض رفظت:رفضت عرظ:عرض العرظ:العرض ظرر:ضرر الظرر:الضرر
ظرب:ضرب ظيف:ضيف الظيف:الضيف ظوء:ضوء الظوء:الضوء ظخم:ضخم ظخمة:ضخمة أرظ:أرض الأرظ:الأرض ضروف:ظروف الضروف:الظروف لحضة:لحظة اللحضة:اللحظة
قظية:قضية القظية:القضية ظعيف:ضعيف ظحية:ضحية ظوابط:ضوابط الظوابط:الضوابط إظافة:إضافة الإظافة:الإضافة أظافت:أضافت موضف:موظف الموضف:الموظف
نضام:نظام النضام:النظام ظغط:ضغط ظروري:ضروري إنتضار:انتظار مفاجيء:مفاجئ الشيئ:الشيء
`);

const findMisspelt = byWords(MISSPELT);

/** Words that are right as they are, and often meant for others. */
const findLikely = byWords(
  words(`
شئ:شيء بطئ:بطيء جزئ:جزء أحدي:إحدى ظمان:ضمان محضور:محظور
`),
);
const findGodWilling = byPattern(new RegExp(`${BEFORE}إنشاء${SPACE}الله${AFTER}`, 'u'), () => 'إن شاء الله');

/** A word with a hamza after a «ى»: there is none. */
const HAMZA_AFTER_MAKSURA = new RegExp(`${BEFORE}[\\p{L}\\p{M}]*ىء[\\p{L}\\p{M}]*`, 'gu');

/** It is one on its seat, «مبادئ», or alone after a «ي» or another letter, «بطيء», «دفء»; the dictionary tells which. */
function findHamzaAfterMaksura(text: string): Mistake[] {
  if (!text.includes('ىء')) return [];
  return [...text.matchAll(HAMZA_AFTER_MAKSURA)].map(({ 0: wrong, index }): Mistake => {
    const choices = ['ئ', 'يء', 'ء'].map((end) => wrong.replace('ىء', end)).filter(isKnownWord);
    return choices.length > 1 ? { index, wrong, choices } : { index, wrong, right: choices[0] };
  });
}

/** «استأناف» for «استئناف»: after «است» the hamza of a noun of action has a «ئ», as its «i» asks. */
const findHamzaOfAction = byPattern(
  new RegExp(
    `${BEFORE}([وف]?[بلك]?(?:ال)?|[وف]?لل)[اإأ]ستأ(\\p{L}ا\\p{L}(?:ات|ه|ها|هم|هما|ية?|ًا)?)${AFTER}`,
    'u',
  ),
  ([whole, before = '', rest = '']) => {
    const right = `استئ${rest}`;
    return isKnownWord(right) && !isKnownWord(`استأ${rest}`) ? before + right : whole;
  },
  ['ستأ'],
);

/** «تسائل محررون عن»: a verb that asks somebody has an object, and neither these as its subject nor «عن» at once. */
const findAskedOneself = byPattern(
  new RegExp(`${BEFORE}([وف]?)تسائل(ت|وا)?(?=${SPACE}(?:(?:ال)?\\p{L}{3,}ون|عن|عمّا|عما)${AFTER})`, 'u'),
  ([, clitic = '', ending = '']) => `${clitic}تساءل${ending}`,
  ['تسائل'],
);

/** Rules of words that are misspelt as a whole. */
export const misspeltRules: readonly ProofRule[] = [
  {
    id: 'misspelt',
    why: 'تُكتب هكذا',
    isSafe: true,
    find: (text) => [...findMisspelt(text), ...findHamzaAfterMaksura(text), ...findHamzaOfAction(text)],
  },
  {
    id: 'misspelt-which',
    why: 'كلمة أخرى في الغالب',
    advice: true,
    find: (text) => [...findLikely(text), ...findGodWilling(text), ...findAskedOneself(text)],
  },
];
