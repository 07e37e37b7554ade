/**
 * `npm run bench:proof`: measures the proof-reader. How many of the planted mistakes it finds, how often it is wrong in texts that
 * people have read and in traps, how many lines of a copy chief it would have found, and what a thousand articles cost. Ends with 1 when a goal
 * is missed; the copy chief's lines have none, since most are of sense.
 */
import { readFileSync } from 'node:fs';
import { checkBody } from '../../src/check/article-body.ts';
import { inspectFile } from '../../src/check/inspect-file.ts';
import { parseArticle } from '../../src/content/document.ts';
import { readTree, type ContentFile } from '../../src/content/tree.ts';
import type { ReaderText } from '../../src/check/text-findings.ts';
import { blind, clean, mistakes, read, rulesThatFind } from '../unit/check/proof/planted-mistakes.ts';

const GOALS = { caught: 0.95, wordsPerAlarm: 300, cpuSeconds: 5 } as const;
const CLEAN_WORDS = 3000;
const ARTICLES = 1000;

let isMissed = false;

function tell(what: string, isMet: boolean | undefined): void {
  if (isMet === false) isMissed = true;
  console.log(`${isMet === undefined ? ' ' : isMet ? '✓' : '✗'} ${what}`);
}

function measurePlanted(): void {
  for (const [set, planted] of [
    ['all', mistakes] as const,
    ...Map.groupBy(mistakes, (one) => one.set ?? 'first'),
    // Of mistakes that nobody has thought of: hardly anything was mended by it, see its file.
    ['blind', blind] as const,
  ]) {
    const missed = planted.filter((one) => rulesThatFind(one).length === 0);
    const share = 1 - missed.length / planted.length;
    tell(
      `${set}: ${planted.length - missed.length} of ${planted.length} planted mistakes found (${(share * 100).toFixed(1)} %)`,
      set === 'all' ? share >= GOALS.caught : undefined,
    );
    if (set !== 'all') for (const { kind, text } of missed) console.log(`    missed, ${kind}: ${text}`);
  }
}

/** Right sentences, written as traps: a safe fix in one would make an error of it. */
function measureTraps(): void {
  for (const [set, traps] of Map.groupBy(clean, (one) => one.set ?? 'first')) {
    const found = traps.flatMap(({ text, field }) => read(text, field));
    const errors = found.filter(({ advice }) => !advice).length;
    const fixes = found.filter(({ fix }) => fix !== undefined).length;
    tell(
      `${set}: ${found.length} alarms in ${traps.length} right sentences that are traps, ${errors} of them errors, ${fixes} with a safe fix`,
      errors === 0 && fixes === 0,
    );
    for (const { message } of found) console.log(`    ${message}`);
  }
}

/** What readers read of the articles, until there are enough words. Advice counts as an alarm. */
function measureClean(): void {
  let words = 0;
  const alarms: string[] = [];
  for (const { text, field } of articles().flatMap(textsOf)) {
    if (words >= CLEAN_WORDS) break;
    words += text.match(/\p{Script=Arabic}[\p{L}\p{M}]*/gu)?.length ?? 0;
    alarms.push(...read(text, field).map(({ message }) => message));
  }
  tell(
    `${alarms.length} alarms in ${words} words of articles that people have read`,
    alarms.length <= words / GOALS.wordsPerAlarm && words >= CLEAN_WORDS,
  );
  for (const alarm of alarms) console.log(`    ${alarm}`);
}

function textsOf({ path }: ContentFile): ReaderText[] {
  const { body, bodyLine } = parseArticle(readFileSync(`content/${path}`, 'utf8'));
  return checkBody({ text: body, firstLine: bodyLine, path }, true).texts;
}

function measureCopyChief(): void {
  const { lines } = JSON.parse(readFileSync('tests/fixtures/proof/copy-chief.json', 'utf8')) as {
    lines: { text: string }[];
  };
  const found = lines.flatMap(({ text }) => read(text).slice(0, 1));
  tell(`${found.length} of ${lines.length} lines of a copy chief found`, undefined);
  for (const { message } of found) console.log(`    ${message}`);
}

/** Processor time of the proof-reader, and of the whole check of one file each, in which it is one part. */
function measureCost(): void {
  const files = articles();
  const texts = files.map(textsOf);
  const inTurn = (work: (place: number) => void): number => {
    const startedAt = process.cpuUsage();
    for (let done = 0; done < ARTICLES; done += 1) work(done % files.length);
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1e6;
  };
  const proof = inTurn((place) => texts[place]!.forEach(({ text, field }) => read(text, field)));
  const whole = inTurn((place) => inspectFile('content', files[place]!));
  tell(`${ARTICLES} articles proof-read in ${proof.toFixed(1)} s of CPU`, proof <= GOALS.cpuSeconds);
  tell(`${ARTICLES} articles checked as a whole in ${whole.toFixed(1)} s of CPU`, undefined);
}

function articles(): ContentFile[] {
  return readTree('content').files.filter(({ place }) => place === 'article');
}

measurePlanted();
measureTraps();
measureClean();
measureCopyChief();
measureCost();
if (isMissed) process.exitCode = 1;
