import { AFTER, BEFORE, byPattern, byWords, SPACE, words, type ProofRule } from './rule.ts';

/** Common words that are misspelt as they are said. */
const MISSPELT = words(`
لاكن:لكن هاذا:هذا هاذه:هذه ذالك:ذلك لذالك:لذلك كذالك:كذلك هاؤلاء:هؤلاء إنشاءالله:إن شاء الله لازال:ما زال لازالت:ما زالت مسؤل:مسؤول
الشئ:الشيء شيئ:شيء جزءا:جزءًا مبدء:مبدأ المبدء:المبدأ مليئ:مليء كأنة:كأنه
الضاهرة:الظاهرة ضاهرة:ظاهرة نضام:نظام النضام:النظام ظغط:ضغط ظروري:ضروري إنتضار:انتظار مفاجيء:مفاجئ الشيئ:الشيء
`);

/** Words that are right as they are, and often meant for others. */
const findLikely = byWords(
  words(`
شئ:شيء بطئ:بطيء جزئ:جزء أحدي:إحدى ظمان:ضمان محضور:محظور
`),
);
const findGodWilling = byPattern(new RegExp(`${BEFORE}إنشاء${SPACE}الله${AFTER}`, 'u'), () => 'إن شاء الله');

/** Rules of words that are misspelt as a whole. */
export const misspeltRules: readonly ProofRule[] = [
  { id: 'misspelt', why: 'تُكتب هكذا', isSafe: true, find: byWords(MISSPELT) },
  {
    id: 'misspelt-which',
    why: 'كلمة أخرى في الغالب',
    advice: true,
    find: (text) => [...findLikely(text), ...findGodWilling(text)],
  },
];
