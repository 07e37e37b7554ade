import type { Finding, GivenDate, HelpFinding } from './finding.ts';
import { formatSide } from './notes.ts';
import type { PageFindings } from './watch-record.ts';

type Row = readonly string[];

/** So much of a sentence is shown; the line says where the rest is. */
const SHOWN = 160;

interface Words {
  title: (readOn: string, page: string | undefined) => string;
  head: Row;
  kinds: Readonly<Record<Finding['kind'], string>>;
  none: string;
  side: (side: GivenDate | string | undefined) => string;
}

const arabic: Words = {
  title: (readOn, page) =>
    `ما في ${page === undefined ? 'الصفحة' : `صفحة «${page}»`} ولا يقوله السجل (قُرئت في ${readOn})`,
  head: ['الإعلان', 'البند', 'ما تغيّر', 'في السجل', 'في الصفحة', 'السطر'],
  kinds: {
    announced: 'إعلان ليس في السجل',
    postponed: 'تأجّل الموعد',
    advanced: 'تقدّم الموعد',
    dated: 'حُدّد موعد',
    delisted: 'غاب عن الصفحة',
    relisted: 'عاد إلى الصفحة',
    extended: 'أُضيف إلى الإعلان',
    'replacement-changed': 'تغيّر البديل',
    'to-read': 'يحتاج إلى قراءة محرّر',
    'help-announced': 'إعلان ليس في السجل',
    'help-to-read': 'حديث عن نهاية يقرؤه محرّر',
  },
  none: '—',
  side: (side) => formatSide(side),
};

const english: Words = {
  title: (readOn, page) =>
    `On ${page === undefined ? 'the page' : `"${page}"`} and not in the record (read on ${readOn})`,
  head: ['Announcement', 'Item', 'What changed', 'In the record', 'On the page', 'Line'],
  kinds: {
    announced: 'not in the record',
    postponed: 'postponed',
    advanced: 'advanced',
    dated: 'dated',
    delisted: 'gone from the page',
    relisted: 'back on the page',
    extended: 'added',
    'replacement-changed': 'replacement changed',
    'to-read': 'to be read by a person',
    'help-announced': 'not in the record',
    'help-to-read': 'speaks of an end: to be read by a person',
  },
  none: '—',
  side: (side) => {
    if (side === undefined || typeof side === 'string') return side ?? '';
    return `${side.atEarliest ? 'at earliest ' : ''}${side.on}`;
  },
};

/** Writes what was found as tables in Markdown, in Arabic and then in English, page by page. */
export function formatFindings(pages: readonly PageFindings[]): string {
  return pages
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ reading, title, findings }) =>
      [arabic, english].map(
        (words) => `## ${words.title(reading.readOn, title)}\n\n${formatTable(findings, words)}`,
      ),
    )
    .join('\n\n');
}

/** The one line for pages that say nothing new. */
export function formatNothing(pages: readonly PageFindings[]): string {
  const days = pages
    .map(({ reading, title }) => (title === undefined ? reading.readOn : `${reading.readOn} ${title}`))
    .join(', ');
  return `لا جديد في الصفحة · nothing new on the page (${days})`;
}

function formatTable(findings: readonly Finding[], words: Words): string {
  const rows = findings.flatMap((finding) => toRows(finding, words));
  const cells = [words.head, ...rows].map((row) =>
    row.map((cell) => cell.replaceAll('|', '\\|') || words.none),
  );
  const widths = words.head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** One row for an entry in prose: what it says itself, and the names and days that a reader is to look for. */
function toHelpRow(finding: HelpFinding, kind: string): Row {
  const { on, title, line } = finding;
  const heading = on === undefined ? title : `${on}: ${title}`;
  if (finding.kind === 'help-to-read')
    return [heading, shorten(finding.text), kind, '', finding.lacking, String(line)];
  const said = [...finding.names, ...finding.dates].join(', ');
  return [heading, shorten(finding.ends[0]!.text), kind, '', said, String(line)];
}

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

function toRows(finding: Finding, words: Words): Row[] {
  const kind = words.kinds[finding.kind];
  if (finding.kind === 'help-announced' || finding.kind === 'help-to-read') return [toHelpRow(finding, kind)];
  if (finding.kind === 'to-read') {
    const { retirement, item, before, after, line } = finding;
    const now = after === undefined ? undefined : { on: after, atEarliest: false };
    return [[retirement, item, kind, words.side(before), words.side(now), String(line)]];
  }
  if (finding.kind !== 'announced') {
    const { retirement, item, before, after, row } = finding;
    return [[retirement, item, kind, words.side(before), words.side(after), row ? String(row.line) : '']];
  }
  const { section, sameDay } = finding;
  const name = `${section.dates[0]}: ${section.title}`;
  const same = sameDay.join(' ');
  return [
    ...section.rows.map(({ name: item, shutdownOn: on, atEarliest, line }) => {
      const date = on === undefined ? undefined : { on, atEarliest };
      return [name, item, kind, same, words.side(date), String(line)];
    }),
    ...section.steps.map(({ on, text, line }) => {
      return [name, text, kind, same, words.side({ on, atEarliest: false }), String(line)];
    }),
  ];
}
