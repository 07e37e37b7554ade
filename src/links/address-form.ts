import type { SourceAddress } from './source-addresses.ts';

/** Something to fix in how an address is written. */
export interface FormFinding {
  where: SourceAddress;
  message: string;
}

/** Parameters by which a site learns where a reader came from; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref_src|ref_url|trk|si|_hsenc|_hsmi)$/iu;

/**
 * Judges how addresses are written, without asking for any of them. What `npm run check` refuses already (an address that
 * is not whole, a link in an article without https) is left to it.
 */
export function checkForms(addresses: readonly SourceAddress[]): FormFinding[] {
  const spellings = Map.groupBy(
    addresses.filter(({ address }) => URL.canParse(address)),
    ({ address }) => pageOf(address),
  );
  return addresses.flatMap((where) => {
    if (!URL.canParse(where.address)) return [];
    const same = spellings.get(pageOf(where.address))!;
    return judge(where, same).map((message) => ({ where, message }));
  });
}

function judge(where: SourceAddress, same: readonly SourceAddress[]): string[] {
  const url = new URL(where.address);
  const messages: string[] = [];
  if (where.listed && url.protocol === 'http:') {
    messages.push('is not encrypted; write https: where the site has it');
  }
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length > 0) {
    for (const name of tracking) url.searchParams.delete(name);
    messages.push(`tells who sent the reader (${tracking.join(', ')}); write ${url.href}`);
  }
  if (where.listed && url.pathname === '/' && url.search === '' && url.hash === '') {
    messages.push('is a home page, which says something else tomorrow; name the page that was read');
  }
  if (url.username !== '' || url.password !== '') messages.push('holds a name or password; take it out');
  const twin = same
    .slice(0, same.indexOf(where))
    .find((one) => one.listed && one.file === where.file && one.reading === where.reading);
  if (where.listed && twin !== undefined) {
    messages.push(`is listed on line ${twin.line} already; keep one of them`);
  }
  const [first] = same;
  if (first !== undefined && first.address !== where.address && tracking.length === 0) {
    messages.push(`is the page of ${first.address} (${first.file}:${first.line}); write it in one way`);
  }
  return messages;
}

/** What two addresses of one page have in common. A place in a page is a source of its own. */
function pageOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${url.search}${url.hash}`;
}
