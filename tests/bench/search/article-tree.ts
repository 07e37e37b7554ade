import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proofRuleIds, proofread, typographyRules } from '../../../src/check/proof/proofread.ts';

/** An article of a set of cases; the title is its headline, the body its only paragraph. */
export interface CaseArticle {
  id: string;
  title: string;
  body: string;
}

const TOPIC = 'id: set\nname: مجموعة\ndescription: مقالات كُتبت لقياس البحث.\n';
const AUTHOR = 'id: desk\nname: قسم القياس\nabout: لا أحد.\n';
const PAGE = '---\ntitle: أبجد\ndescription: أبجد هوز.\n---\n\nأبجد هوز.\n';
const DECK = 'أبجد هوز.';
const DAY_MS = 86_400_000;

/**
 * Writes articles as a content tree that the site can be built from. Each is a day older than the one before it.
 * They stand in the tree as their authors wrote them, but for what is an error there and no matter of style:
 * marks of direction, and words whose signs are not Arabic, which become inline code that the check leaves alone.
 *
 * @param dir an empty folder
 */
export function writeArticleTree(dir: string, articles: readonly CaseArticle[]): void {
  const write = (path: string, text: string): void => {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const folder of ['models', 'retirements']) mkdirSync(join(dir, folder), { recursive: true });
  write('topics/set.yml', TOPIC);
  write('authors/desk.yml', AUTHOR);
  write('families.yml', '{}\n');
  write('front-page.yml', `lead: ${articles[0]!.id}\n`);
  write('pages/about.mdx', PAGE);
  write('pages/corrections.mdx', PAGE);
  const newest = Date.UTC(2026, 0, 31);
  for (const [age, { id, title, body }] of articles.entries()) {
    const day = new Date(newest - age * DAY_MS).toISOString().slice(0, 10);
    const head = {
      title: title.replaceAll(/\p{Cf}/gu, ''),
      deck: DECK,
      publishedOn: day,
      topics: ['set'],
      sources: [SOURCE],
    };
    write(
      `articles/${id}/index.mdx`,
      `---\n# ${IGNORED}\n${frontMatter(head)}---\n\n{/* ${IGNORED} */}\n${toMarkdown(body)}\n`,
    );
  }
}

/** Marks that turn the direction of a line, an error wherever they stand. */
const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Some are misspelt as readers misspell: that is what they measure. */
const IGNORED = `proof-ignore: ${proofRuleIds.join(', ')}`;

const SOURCE = { publisher: 'قياس', offline: 'كُتب للقياس وحده.' };

/** JSON is YAML, but for dates, which stand bare. */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${name === 'publishedOn' ? String(value) : JSON.stringify(value)}\n`)
    .join('');
}

/** The words of a body as Markdown, those that the check would refuse as code. */
function toMarkdown(body: string): string {
  const plain = body.replaceAll(MARKS, '').replaceAll(/(?<=^|\s)"([^"\n]+)"/gu, '«$1»');
  const escaped = plain.replaceAll(/[\\{}<>*_[\]`#]/gu, (sign) => `\\${sign}`);
  return escaped.replaceAll(/[\p{L}\p{M}\p{N}\u0640\u200C٫٬]+/gu, (word) =>
    proofread({ text: word, field: 'text', lineAt: () => 1 }, typographyRules).some(
      ({ advice }) => !advice,
    ) || /\p{Cf}/u.test(word)
      ? `\`${word}\``
      : word,
  );
}
