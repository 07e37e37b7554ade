/**
 * `npm run bench:proof`: measures the proof-reader. How many of the planted mistakes it finds, how often it is wrong in texts that
 * people have read, how many lines of a copy chief it would have found, and what a thousand articles cost. Ends with 1 when a goal
 * is missed; the copy chief's lines have none, since most are of sense.
 */
import { readFileSync } from 'node:fs';
import { inspectFile } from '../../src/check/inspect-file.ts';
import { proofread, type ProofFinding } from '../../src/check/proof/proofread.ts';
import { parseArticle } from '../../src/content/document.ts';
import { readTree } from '../../src/content/tree.ts';

const GOALS = { caught: 0.95, wordsPerAlarm: 300, cpuSeconds: 5 } as const;
const CLEAN_WORDS = 3000;
const ARTICLES = 1000;

const read = (text: string): ProofFinding[] => proofread({ text, field: 'text', lineAt: () => 1 });
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
let isMissed = false;

function tell(what: string, isMet: boolean | undefined): void {
  if (isMet === false) isMissed = true;
  console.log(`${isMet === undefined ? ' ' : isMet ? '✓' : '✗'} ${what}`);
}

function measurePlanted(): void {
  const { mistakes } = readJson<{ mistakes: { kind: string; text: string; wrong: string }[] }>(
    'tests/fixtures/proof/planted.json',
  );
  const missed = mistakes.filter(({ text, wrong }) => {
    const at = text.indexOf(wrong);
    return !read(text).some(
      (found) => found.index < at + wrong.length && at < found.index + found.wrong.length,
    );
  });
  const share = 1 - missed.length / mistakes.length;
  tell(
    `${mistakes.length - missed.length} of ${mistakes.length} planted mistakes found (${(share * 100).toFixed(1)} %)`,
    share >= GOALS.caught,
  );
  for (const { kind, text } of missed) console.log(`    missed, ${kind}: ${text}`);
}

/** The paragraphs of the articles, as they are written, until there are enough words. Advice counts as an alarm. */
function measureClean(): void {
  let words = 0;
  const alarms: string[] = [];
  for (const { path } of articles()) {
    for (const line of parseArticle(readFileSync(`content/${path}`, 'utf8')).body.split('\n')) {
      if (words >= CLEAN_WORDS || !/^\p{Script=Arabic}/u.test(line)) continue;
      // The address of a link is no word.
      const text = line.replaceAll(/\]\([^)]*\)/gu, ']');
      words += text.match(/\p{Script=Arabic}[\p{L}\p{M}]*/gu)?.length ?? 0;
      alarms.push(...read(text).map(({ message }) => message));
    }
  }
  tell(
    `${alarms.length} alarms in ${words} words of articles that people have read`,
    alarms.length <= words / GOALS.wordsPerAlarm && words >= CLEAN_WORDS,
  );
  for (const alarm of alarms) console.log(`    ${alarm}`);
}

function measureCopyChief(): void {
  const { lines } = readJson<{ lines: { text: string }[] }>('tests/fixtures/proof/copy-chief.json');
  const found = lines.flatMap(({ text }) => read(text).slice(0, 1));
  tell(`${found.length} of ${lines.length} lines of a copy chief found`, undefined);
  for (const { message } of found) console.log(`    ${message}`);
}

/** Processor time of the proof-reader, and of the whole check of one file each, in which it is one part. */
function measureCost(): void {
  const files = articles();
  const texts = files.map(({ path }) =>
    parseArticle(readFileSync(`content/${path}`, 'utf8')).body.split('\n\n'),
  );
  const inTurn = (work: (place: number) => void): number => {
    const startedAt = process.cpuUsage();
    for (let done = 0; done < ARTICLES; done += 1) work(done % files.length);
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1e6;
  };
  const proof = inTurn((place) => texts[place]!.forEach(read));
  const whole = inTurn((place) => inspectFile('content', files[place]!));
  tell(`${ARTICLES} articles proof-read in ${proof.toFixed(1)} s of CPU`, proof <= GOALS.cpuSeconds);
  tell(`${ARTICLES} articles checked as a whole in ${whole.toFixed(1)} s of CPU`, undefined);
}

function articles() {
  return readTree('content').files.filter(({ place }) => place === 'article');
}

measurePlanted();
measureClean();
measureCopyChief();
measureCost();
if (isMissed) process.exitCode = 1;
