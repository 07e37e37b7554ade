import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

const badContent = join(import.meta.dirname, '../../fixtures/bad-content');

/** All that is wrong in the ten bad files of the fixture, as `line field: message`. */
const expected = {
  'articles/broken-mdx/index.mdx': [
    '14 body: is not MDX: Expected a closing tag for `<Claims>` (line 14); the rest of the body is not checked yet',
  ],
  'articles/careless-typing/index.mdx': [
    '2 title: [latin-comma] «عجل,»: فاصلة لاتينية في نص عربي؛ اكتب «عجل،»',
    "3 deck: [straight-quotes] «'جملة'»: علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما؛ اكتب ««جملة»»",
    "3 deck: [dots] «'جملة'...»: الحذف علامة واحدة من ثلاث نقاط «…»، والجملة تنتهي بنقطة؛ اكتب «'جملة'…»",
    '12 text: the first paragraph begins with no Arabic letter, and feeds would turn it left-to-right; begin it with one',
    '12 text: [tanwin-order] «يوماً»: الفتحتان قبل الألف لا بعدها؛ اكتب «يومًا»',
    '12 text: [space-before-sign] «يوماً ،»: العلامة تتصل بما قبلها؛ اكتب «يوماً،»',
    '12 text: [eastern-digits] «٢٠٢٦»: الأرقام في الموقع من 0 إلى 9؛ اكتب «2026»',
    '14 text: [latin-question] «عاد ?»: علامة استفهام لاتينية؛ اكتب «عاد ؟»',
    '14 text: [straight-quotes] «"نعم"»: علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما؛ اكتب ««نعم»»',
    '14 text: [latin-semicolon] «"نعم";»: فاصلة منقوطة لاتينية؛ اكتب «"نعم"؛»',
    '14 text: [two-spaces] «ثم  سكت»: مسافتان مكان واحدة؛ اكتب «ثم سكت»',
    '14 text: [latin-comma] «GPT-4o,»: فاصلة لاتينية في نص عربي؛ اكتب «GPT-4o،»',
    '16 characters: U+FEDF, U+FEE0, U+FEE8, … Arabic presentation form; write the ordinary letters «للنشر»',
    '16 characters: U+200B zero-width space; take it out',
    '16 characters: &rlm; is U+200F right-to-left mark; take it out',
    `16 text: the site's font lacks U+4E2D; write it otherwise, or add it to font-coverage.ts (…و·مخفية، و中.)`,
    '16 text: [persian-letters] «علی»: حرف من لوحة مفاتيح فارسية أو أردية؛ اكتب «علي»',
    '16 text: [tatweel] «ومـهم»: لا تُمدّ الحروف إلا في مثل «بـGPT-4o»؛ اكتب «ومهم»',
  ],
  'articles/colon-in-title/index.mdx': [
    '2 title: is not YAML: a colon inside a text; put the whole text in single quotes',
  ],
  'articles/dangling-references/index.mdx': [
    '5 author: there is no author "desks"; did you mean "desk"?',
    '6 topics[1]: there is no topic "public-reactions"; did you mean "public-reaction"?',
    '8 retirements[0]: there is no announcement "2026-01-29-chatgpt-gpt-4"; did you mean "2026-01-29-chatgpt-gpt-4o"?',
    '9 retirements[1]: "2026-01-29-chatgpt-gpt-4o" is public from 2026-01-29, after this file (2026-01-20); until then a build leaves it out: give this file a later day, or take the reference out',
    '10 models[0]: there is no model "gpt4o"; did you mean "gpt-4o"?',
    '12 sources[0]: is not cited in the text; link words to its address, or give it an id and put <Cite id="…" /> where it is used, or take it out',
    '12 sources[0]: has no title; write what the page is called, or what it is',
    '16 link: there is no article "good-articles"; did you mean "good-article"?',
    '16 link: there is no announcement "2026-01-29-chatgpt-gpt-4"; did you mean "2026-01-29-chatgpt-gpt-4o"?',
    '19 <Timeline> ids: there is no announcement "2025-08-07-chatgpt-gpt-5-launch"; there is: 2025-11-18-api-gpt-4o, 2026-01-29-chatgpt-gpt-4o',
    '20 <Timeline> model: there is no model "gpt-4"; did you mean "gpt-4o"?',
    '24 picture: there is no picture "articles/dangling-references/horizon.png"; put the file there, or fix its name',
  ],
  'articles/links-and-headings/index.mdx': [
    '12 link: has no address; write one, or take the link out',
    '12 link: "http://example.org/" is not encrypted; write https: instead of http:',
    '12 link: "../good-article/" depends on where it stands; write it from the root, such as /timeline/ or /articles/…/',
    '12 link: "/articles/good-article" lacks its last slash; write "/articles/good-article/"',
    '14 heading: is of the first level, which is the title; begin with ##',
    '16 heading: ends with «:»; take it out',
    '18 picture: has no alternative text; say in Arabic what it shows: ![…](./name.png)',
    '18 picture: its alternative text "A sun" is not Arabic; write it in Arabic',
    '18 picture: "https://example.org/sun.png" is elsewhere; put the file beside the article and write ./name.png',
    '18 picture: there is no picture "articles/links-and-headings/horizon-line.png"; put the file there, or fix its name',
    '20 link: refers to a link or note that is defined nowhere; add "[name]: https://…" or "[^name]: …"',
  ],
  'articles/wrong-components/index.mdx': [
    '11 body: holds an import or export; take it out, the components are known by their names',
    '13 <b>: is HTML, which an article does not hold; write it in Markdown',
    '15 <TimeLine>: is no component; did you mean <Timeline>?',
    '17 <PullQuote> name: is no attribute here; it takes by, publisher, href',
    '17 <PullQuote> by: is missing; write by="…"',
    '19 <KeyFigure> value: {15} is code; write value="…"',
    '21 <Timeline> from: "2026-02-30" is not a date; write a real day as YYYY-MM-DD, or a month as YYYY-MM',
    '21 <Timeline>: {...props} is code; write each attribute out',
    '23 body: {6 * 7} is code; write text, or \\{ for a brace',
  ],
  'articles/wrong-fields/index.mdx': [
    '2 title: is missing; the headline',
    '2 titel: is no field; did you mean "title"?',
    '3 deck: begin with an Arabic letter: feed readers turn a line left-to-right when it begins with a Latin one',
    '4 publishedOn: "2026-02-30" is not a day; write a real day as YYYY-MM-DD',
    '7 topics: is text; write a list, such as [a, b]',
    '9 sources[0].url: give the source a url, or say under "offline" why it has none',
    '11 corrections[0].note: is missing; add it',
    '12 draft: is text; write true or false',
  ],
  'retirements/2025-11-18-api-gpt-4o.yml': [
    '1 id: begin the id with "2025-11-18-api-"',
    '1 id: "2026-01-29-chatgpt-gpt-4o" is the id of retirements/2026-01-29-chatgpt-gpt-4o.yml; write 2025-11-18-api-gpt-4o, the name of this file',
    '9 items[0].life: "gpt-4o/chatgpt" is a life on chatgpt, but the announcement is about api; name the life on api, or fix the surface',
    '10 items[0].shutdownOn: the shutdown 2025-11-01 is before the announcement 2025-11-18; fix the date, or explain it under "note"',
    '12 items[1].life: there is no life "gpt-4o-mini/api"; did you mean "gpt-4o/api"?',
    '15 changes[0].kind: "postponned" is not known here; did you mean "postponed"?',
    '18 changes[0].by: there is no announcement "2026-01-05-api-gpt-4o"; did you mean "2025-11-18-api-gpt-4o"?',
    '20 sources[0].url: give the source a url, or say under "offline" why it has none',
  ],
  'strings/ar.yml': [
    '1 article.readingTime.other: is missing; add it',
    '1 article.readingTime.many: lacks {count}; write it there, since every form says the same',
    '5 article.updatedOn.text: holds the markup <b>; strings are plain text, and components bring the markup',
    '5 article.updatedOn.text: has a brace that is no placeholder; write {name}, without spaces',
    '7 article.count.note: is missing; where the words stand, for a translator',
    '7 article.count.text: counts in one form; write the six forms zero, one, two, few, many, other instead of "text"',
  ],
  'topics/Voice_And_Audio.yml': [
    '1 file name: "Voice_And_Audio" is part of an address; name the file in lower-case Latin letters, digits and single hyphens: voice-and-audio',
    '3 name: is written twice; keep one of the two',
  ],
};

describe('a tree of ten bad files among good ones', () => {
  const found = Map.groupBy(checkContent(badContent), ({ file }) => file);
  const inFile = (file: string): string[] =>
    (found.get(file) ?? []).map(({ line, field, message }) => `${line} ${field}: ${message}`);

  it.each(Object.entries(expected))('is told all that is wrong in %s, each at its line', (file, problems) => {
    expect(inFile(file)).toEqual(problems);
  });

  it('is told nothing of the good files', () => {
    expect([...found.keys()]).toEqual(Object.keys(expected));
  });

  it('is told of its files in the order of their paths', () => {
    expect([...found.keys()]).toEqual([...found.keys()].toSorted());
  });
});

describe('checkContent', () => {
  const topic = 'id: chatgpt\nname: داخل ChatGPT\ndescription: نص.\n';
  const messages = (files: Record<string, string>): string[] =>
    checkContent(temporaryTree(files)).map(
      ({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`,
    );

  it('finds nothing in an empty tree', () => {
    expect(messages({})).toEqual([]);
  });

  it('reports an id that is not the name of its file', () => {
    expect(messages({ 'topics/api.yml': topic })).toEqual([
      'topics/api.yml:1 id: "chatgpt" is not the file\'s name; write api, or rename the file',
    ]);
  });

  it('reports an id that two files have inside, in the one that is not named so', () => {
    expect(messages({ 'topics/chatgpt.yml': topic, 'topics/copy.yml': topic })).toEqual([
      'topics/copy.yml:1 id: "chatgpt" is the id of topics/chatgpt.yml; write copy, the name of this file',
    ]);
  });

  it('reports files and pictures that are in no place', () => {
    expect(messages({ 'topic/a.yml': topic, 'articles/gone/a.png': '' })).toEqual([
      'articles/gone/a.png:1 file name: is a picture beside no article; put it into the folder of the article that shows it',
      'topic/a.yml:1 file name: has no place here, and would be left out; move it to topics/<id>.yml',
    ]);
  });

  it('reports forbidden characters in every kind of file', () => {
    const problems = messages({
      'topics/chatgpt.yml': `\uFEFF${topic}`,
      'families.yml': '# \u200F\ngpt-4o:\n  name: GPT-4o\n',
    });
    expect(problems).toContain(
      'topics/chatgpt.yml:1 characters: U+FEFF byte order mark; save the file as UTF-8 without it',
    );
    expect(problems).toContain('families.yml:1 characters: U+200F right-to-left mark; take it out');
    expect(problems).toHaveLength(2);
  });

  it('refuses drawings, whose files hold more than the drawing, and says what to make of them', () => {
    expect(messages({ 'articles/gone/a.svg': '<svg></svg>' })).toEqual([
      'articles/gone/a.svg:1 file name: is an SVG, which would be published with all that its file holds; export it as PNG, WebP or AVIF',
    ]);
  });

  it('checks the words of records as it does those of articles', () => {
    expect(messages({ 'topics/chatgpt.yml': topic.replace('نص.', 'نص, ونص.') })).toEqual([
      'topics/chatgpt.yml:3 description: [latin-comma] «نص,»: فاصلة لاتينية في نص عربي؛ اكتب «نص،»',
    ]);
  });

  it('leaves the addresses of records and the notes to translators alone', () => {
    expect(
      messages({
        'strings/ar.yml': "a.b: { note: 'On the left, as «أ»; why?', text: نص }\n",
        'families.yml': 'gpt-5.4:\n  name: GPT-5.4\n',
      }),
    ).toEqual([]);
  });

  it('reads files with Windows line ends', () => {
    expect(
      messages({ 'topics/chatgpt.yml': topic.replace('name', 'nmae').replaceAll('\n', '\r\n') }),
    ).toEqual([
      'topics/chatgpt.yml:1 name: is missing; what readers see',
      'topics/chatgpt.yml:2 nmae: is no field; did you mean "name"?',
    ]);
  });

  it('survives YAML that refers to nothing', () => {
    expect(messages({ 'topics/chatgpt.yml': 'name: *nothing\n' })).toEqual([
      'topics/chatgpt.yml:1 name: is not YAML: a text may not begin with * or &; put it in single quotes',
    ]);
  });

  it('says that a file holds no fields, or an article no front matter', () => {
    expect(messages({ 'topics/chatgpt.yml': '', 'articles/a/index.mdx': 'نص, "نص".\n' })).toEqual([
      'articles/a/index.mdx:1 file: has no front matter; begin the file with front matter between two lines of ---',
      'topics/chatgpt.yml:1 file: holds no fields; write them, one a line',
    ]);
  });
});
