import { describe, expect, test } from 'vitest';
import { isolateText } from '../../../src/arabic/isolate.ts';
import { markRuns } from './marked-runs.ts';

describe('what the measured table shows wrong is isolated', () => {
  test.each([
    ['يغيب 2026-12-11', 'يغيب {2026-12-11}'],
    ['gpt-4o، o3', '[gpt-4o]، [o3]'],
    ['gpt-4o ← gpt-5.1', '[gpt-4o] ← [gpt-5.1]'],
    ['gpt-4o → gpt-5.1', '[gpt-4o] → [gpt-5.1]'],
    ['المسار /v1/models', 'المسار [/v1/models]'],
    ['خطة Plus+', 'خطة [Plus+]'],
    ['لغة C++', 'لغة [C++]'],
    ['سعره $2.50', 'سعره {$2.50}'],
    ['من 10-12', 'من {10-12}'],
    ['النسخ 5.1-5.4', 'النسخ {5.1-5.4}'],
    ['نسخة gpt-4o-2024-08-06', 'نسخة [gpt-4o-2024-08-06]'],
  ])('%j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('numbers', () => {
  test.each([
    'عام 2026',
    'نحو 21,900 توقيع',
    'نحو 1,000,000 مستخدم',
    'نسبة 0.1% منهم',
    'نسبة 66.7٪ منهم',
    'عند 10:30 مساءً',
    'يوم 13 فبراير/شباط 2026',
    '2026',
    'بين 3 و5 أيام',
    'عام 2026* وحده',
  ])('keep their order without help in %j', (text) => {
    expect(markRuns(text)).toBe(text);
  });

  test.each([
    ['في 2026-03 وحده', 'في {2026-03} وحده'],
    ['بين 10–12 يومًا', 'بين {10–12} يومًا'],
    ['عامي 2025/2026', 'عامي {2025/2026}'],
    ['يومي 16/17 فبراير', 'يومي {16/17} فبراير'],
    ['خدمة 24/7 دائمة', 'خدمة {24/7} دائمة'],
    ['بين 10:30-11:00 صباحًا', 'بين {10:30-11:00} صباحًا'],
    ['بلغ -5 درجات', 'بلغ {-5} درجات'],
    ['انخفض -5% وارتفع +7٪', 'انخفض {-5%} وارتفع {+7٪}'],
    ['بلغ \u22123.5 % فقط', 'بلغ {\u22123.5 %} فقط'],
    ['هبط -1,200 نقطة', 'هبط {-1,200} نقطة'],
    ['خسر -1,234,567.5 منها', 'خسر {-1,234,567.5} منها'],
    ['بين 3–5% منهم', 'بين {3–5%} منهم'],
    ['بلغ 5 % فقط', 'بلغ {5 %} فقط'],
    ['هامش ±2% منه', 'هامش {±2%} منه'],
    ['سعره €5 أو £4', 'سعره {€5} أو {£4}'],
    ['المركز #1 عالميًا', 'المركز {#1} عالميًا'],
    ['نحو ~50 طلبًا', 'نحو {~50} طلبًا'],
    ['(2026-12-11)', '({2026-12-11})'],
  ])('with signs between or before them are isolated in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('paths and addresses', () => {
  test.each([
    ['نقطة /v1/fine-tunes/ هنا', 'نقطة [/v1/fine-tunes/] هنا'],
    ['نقطة v1/chat/completions هنا', 'نقطة [v1/chat/completions] هنا'],
    ['ملف ~/.config/uful.yml هنا', 'ملف [~/.config/uful.yml] هنا'],
    ['انظر https://openai.com/index/hello-gpt-4o/ ثم', 'انظر [https://openai.com/index/hello-gpt-4o/] ثم'],
    ['انظر https://x.example/a?b=c&d=e#f.', 'انظر [https://x.example/a?b=c&d=e#f].'],
    ['انظر http://localhost:4321/uful/، ثم', 'انظر [http://localhost:4321/uful/]، ثم'],
    ['راسل desk@news.example الآن', 'راسل [desk@news.example] الآن'],
    ['حساب @OpenAI ووسم #keep4o', 'حساب [@OpenAI] ووسم [#keep4o]'],
    ['الخيار --model=gpt-4o هنا', 'الخيار [--model=gpt-4o] هنا'],
    ['سلسلة ada/babbage/curie هنا', 'سلسلة [ada/babbage/curie] هنا'],
    ['سلسلة ada/ أو غيرها', 'سلسلة [ada]/ أو غيرها'],
  ])('are one stretch in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('punctuation of the sentence stays outside', () => {
  test.each([
    ['غاب GPT-4o.', 'غاب [GPT-4o].'],
    ['غاب GPT-4o! ثم عاد.', 'غاب [GPT-4o]! ثم عاد.'],
    ['هل غاب GPT-4o؟', 'هل غاب [GPT-4o]؟'],
    ['قائمة: GPT-4o، وGPT-4.1؛ وo3…', 'قائمة: [GPT-4o]، و[GPT-4.1]؛ و[o3]…'],
    ['النموذج (GPT-4o) هنا', 'النموذج ([GPT-4o]) هنا'],
    ['واسمه «GPT-4o» هنا', 'واسمه «[GPT-4o]» هنا'],
    ['واسمه "GPT-4o" هنا', 'واسمه "[GPT-4o]" هنا'],
    ['كتب C++.', 'كتب [C++].'],
    ['سعره $2.50.', 'سعره {$2.50}.'],
  ])('in %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});

describe('places without markup', () => {
  test('get U+2066 and U+2069 around each stretch', () => {
    expect(isolateText('غاب GPT-4o في 2026-02-13.')).toBe(
      'غاب \u2066GPT-4o\u2069 في \u20662026-02-13\u2069.',
    );
  });

  test('keep text that needs no help as it is', () => {
    expect(isolateText('غاب النموذج في 13 فبراير/شباط 2026.')).toBe('غاب النموذج في 13 فبراير/شباط 2026.');
    expect(isolateText('')).toBe('');
  });
});

describe('what a Latin text ends with stays with it', () => {
  test.each([
    // A title of a source whose question mark stood at the wrong end.
    ['«Why Are Users Grieving?»، نقلًا عن Wired', '«[Why Are Users Grieving?]»، نقلًا عن [Wired]'],
    ['«Keep GPT-4o!» قالوا', '«[Keep GPT-4o!]» قالوا'],
    ['«Wait…» كتب', '«[Wait…]» كتب'],
    ['قال «Ends here.»', 'قال «[Ends here.]»'],
    ['Track GPT-5?', '[Track GPT-5?]'],
  ])('%j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['هل تعرف GPT-4o؟', 'هل تعرف [GPT-4o]؟'],
    ['خرج GPT-4o!', 'خرج [GPT-4o]!'],
    // A mistake, which the check reports.
    ['هل عاد GPT-4o?', 'هل عاد [GPT-4o]?'],
    ['OpenAI.', '[OpenAI].'],
  ])('what may be the Arabic sentence’s own does not: %j', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });
});
