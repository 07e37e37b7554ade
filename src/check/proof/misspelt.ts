import { AFTER, BEFORE, byPattern, byWords, SPACE, words, type ProofRule } from './rule.ts';

/** Common words that are misspelt as they are said. */
const MISSPELT = words(`
لاكن:لكن هاذا:هذا هاذه:هذه ذالك:ذلك لذالك:لذلك كذالك:كذلك هاؤلاء:هؤلاء إنشاءالله:إن شاء الله لازال:ما زال لازالت:ما زالت مسؤل:مسؤول
الشئ:الشيء شيئ:شيء مبدء:مبدأ المبدء:المبدأ مليئ:مليء كأنة:كأنه
الضاهرة:الظاهرة ضاهرة:ظاهرة ظمن:ضمن وظمن:وضمن ظد:ضد بعظ:بعض البعظ:البعض بعظهم:بعضهم عظو:عضو العظو:العضو رفظ:رفض رفظت:رفضت عرظ:عرض العرظ:العرض ظرر:ضرر الظرر:الضرر
ظرب:ضرب ظيف:ضيف الظيف:الضيف ظوء:ضوء الظوء:الضوء ظخم:ضخم ظخمة:ضخمة أرظ:أرض الأرظ:الأرض ضروف:ظروف الضروف:الظروف لحضة:لحظة اللحضة:اللحظة
قظية:قضية القظية:القضية ظعيف:ضعيف ظحية:ضحية ظوابط:ضوابط الظوابط:الضوابط إظافة:إضافة الإظافة:الإضافة أظافت:أضافت موضف:موظف الموضف:الموظف
نضام:نظام النضام:النظام ظغط:ضغط ظروري:ضروري إنتضار:انتظار مفاجيء:مفاجئ الشيئ:الشيء
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
