import { describe, expect, test } from 'vitest';
import { markRuns } from './marked-runs.ts';

describe('a Latin name in an Arabic sentence is isolated', () => {
  test.each([
    ['غاب GPT-4o أمس', 'غاب [GPT-4o] أمس'],
    ['نسخة gpt-4o-2024-08-06 هنا', 'نسخة [gpt-4o-2024-08-06] هنا'],
    ['نموذج gpt-3.5-turbo-16k-0613 غاب', 'نموذج [gpt-3.5-turbo-16k-0613] غاب'],
    ['عاد 4o إلى القائمة', 'عاد [4o] إلى القائمة'],
    ['لغة C++ ولغة C# وخطة Plus+', 'لغة [C++] ولغة [C#] وخطة [Plus+]'],
    ['مكتبة node.js وإطار .NET', 'مكتبة [node.js] وإطار [.NET]'],
    ['شركة AT&T وقسم R&D', 'شركة [AT&T] وقسم [R&D]'],
    ['حقل local_shell في العدّة', 'حقل [local_shell] في العدّة'],
    ["كتب OpenAI’s وOpenAI's", "كتب [OpenAI’s] و[OpenAI's]"],
    ['نموذج GPT‑4o بشرطة لا تُكسر', 'نموذج [GPT‑4o] بشرطة لا تُكسر'],
    ['مقهى Café وراء résumé', 'مقهى [Café] وراء [résumé]'],
    ['منصة X وخطة A', 'منصة [X] وخطة [A]'],
  ])('as a whole in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['وGPT-4o', 'و[GPT-4o]'],
    ['بـGPT-4o', 'بـ[GPT-4o]'],
    ['لـOpenAI', 'لـ[OpenAI]'],
    ['فـo3 وكـo1', 'فـ[o3] وكـ[o1]'],
    ['وo3', 'و[o3]'],
    ['الـAPI', 'الـ[API]'],
    ['و/v1/models', 'و[/v1/models]'],
    ['بـ/v1/models', 'بـ[/v1/models]'],
    ['الـ.NET', 'الـ[.NET]'],
    ['وDALL·E 3', 'و[DALL·E 3]'],
  ])('without the Arabic letter before it in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['قالت OpenAI Help Center إن', 'قالت [OpenAI Help Center] إن'],
    ['عاد GPT-4.1 mini مع OpenAI o3', 'عاد [GPT-4.1 mini] مع [OpenAI o3]'],
    ['في ChatGPT\u00A0Plus وحدها', 'في [ChatGPT\u00A0Plus] وحدها'],
    ['خطط Business وEnterprise وEdu', 'خطط [Business] و[Enterprise] و[Edu]'],
    ['بقي o3, o4-mini, o1 معًا', 'بقي [o3, o4-mini, o1] معًا'],
    ['حزمة Pro + Plus الجديدة', 'حزمة [Pro + Plus] الجديدة'],
    ['GPT-4o & o3 معًا', '[GPT-4o & o3] معًا'],
  ])('together with its neighbours in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('a number after a Latin name', () => {
  test.each([
    ['تطبيق Sora 2 غاب', 'تطبيق [Sora 2] غاب'],
    ['وDALL·E 3 أيضًا', 'و[DALL·E 3] أيضًا'],
    ['نموذج GPT Image 1 هنا', 'نموذج [GPT Image 1] هنا'],
    ['نموذج GPT Image 1 Mini هنا', 'نموذج [GPT Image 1 Mini] هنا'],
    ['نموذج Sora 2 Pro هنا', 'نموذج [Sora 2 Pro] هنا'],
    ['نموذج Claude 3 Opus هنا', 'نموذج [Claude 3 Opus] هنا'],
    ['نموذج Whisper 1، ثم', 'نموذج [Whisper 1]، ثم'],
    ['نموذج GPT Image 1.5 هنا', 'نموذج [GPT Image 1.5] هنا'],
    ['بروتوكول TLS 1.3 وحده', 'بروتوكول [TLS 1.3] وحده'],
    ['نموذج Sora\u00A02 هنا', 'نموذج [Sora\u00A02] هنا'],
  ])('belongs to the name in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['غادر ChatGPT 13 فبراير', 'غادر [ChatGPT] 13 فبراير'],
    ['في ChatGPT 5 ملايين', 'في [ChatGPT] 5 ملايين'],
    ['خطة ChatGPT Plus 20 دولارًا', 'خطة [ChatGPT Plus] 20 دولارًا'],
    ['نموذج GPT-5 2025', 'نموذج [GPT-5] 2025'],
  ])('belongs to the Arabic after it in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});
