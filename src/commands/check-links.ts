/**
 * `npm run check:links [-- --live] [--days 30]`: judges how the addresses of sources and links in `content/` (CONTENT_DIR) are
 * written; with `--live` it also asks for each of them, politely, and keeps the answers in `.cache/links.json`, so that the
 * next run asks only for what is old. See `docs/decisions/0073-links.md`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { checkForms } from '../links/address-form.ts';
import { askAll } from '../links/ask-all.ts';
import { DAYS_KEPT, isFresh, readAnswers, writeAnswers, type KeptAnswer } from '../links/kept-answers.ts';
import { formatAnswers, formatForms } from '../links/report.ts';
import { sourceAddresses } from '../links/source-addresses.ts';
import { readSettings } from '../settings.ts';

const HELP = `npm run check:links [-- options]: the addresses of sources and links in content/

  --live         ask for each: HEAD, then GET; one request a host at a time, a second apart; robots.txt is respected
  --days <n>     ask again for pages that were there after so many days (${DAYS_KEPT}); for others after one
  --cache <file> where answers are kept (.cache/links.json)
  --help         this text

CONTENT_DIR names another content tree.
Ends with 0: nothing is to be fixed (refusals and what was not reached are listed). 1: an address is wrongly written, or
its page is gone; or wrong options. 2: nothing could be reached at all, so that nothing is known.`;

const NOT_REACHED = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      live: { type: 'boolean', default: false },
      days: { type: 'string', default: String(DAYS_KEPT) },
      cache: { type: 'string', default: '.cache/links.json' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!/^\d{1,4}$/u.test(values.days))
    throw new CommandError(`--days ${values.days}: write a number of days`);
  const settings = readSettings(process.env);
  const addresses = sourceAddresses(settings.contentDir);
  const forms = checkForms(addresses);
  if (forms.length > 0) {
    console.log(formatForms(forms));
    process.exitCode = 1;
  }
  const places = Map.groupBy(
    addresses.filter(({ address }) => URL.canParse(address)),
    // A place in a page is asked for with its page.
    ({ address }) => address.replace(/#.*$/u, ''),
  );
  if (!values.live) {
    console.log(`${places.size} addresses, ${forms.length} to fix; --live asks for them`);
    return;
  }
  // Read here, after the settings: the module ends the process where they are wrong.
  const { today } = await import('../site.ts');
  const file = resolve(values.cache);
  const kept = readAnswers(file);
  const old = [...places.keys()].filter((address) => !isFresh(kept.get(address), today, Number(values.days)));
  console.error(`${old.length} of ${places.size} addresses are asked for`);
  let reached = 0;
  const userAgent = `UfulLinkCheck/1.0 (+${settings.canonicalUrl})`;
  await askAll(old, { userAgent }, (address, answer) => {
    if (answer.status !== undefined || answer.standing === 'unasked') reached += 1;
    kept.set(address, { ...answer, on: today });
  });
  if (old.length > 0 && reached === 0) {
    throw new CommandError('None of the hosts answered: is there a network? No answer was kept.', {
      exitCode: NOT_REACHED,
    });
  }
  writeAnswers(file, kept);
  const answers = new Map<string, KeptAnswer>(
    [...places.keys()].map((address) => [address, kept.get(address)!] as const),
  );
  console.log(formatAnswers(answers, places));
  if ([...answers.values()].some(({ standing }) => standing === 'gone')) process.exitCode = 1;
}

await runCommand(main);
