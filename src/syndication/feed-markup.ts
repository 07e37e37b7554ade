/** A value as it may stand in a feed, or undefined where the attribute has to go. */
type Check = (value: string, pageUrl: string) => string | undefined;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value) ? value : undefined;

/** A whole address, whatever the page wrote: fragments, paths and host-relative ones are resolved. */
const address =
  (...schemes: readonly string[]): Check =>
  (value, pageUrl) => {
    const url = URL.parse(value, pageUrl);
    return url && schemes.includes(url.protocol) ? url.href : undefined;
  };

const web = address('https:', 'http:');
const text: Check = (value) => value;
const count = matching(/^\d{1,5}$/u);

const direction = {
  dir: matching(/^(?:ltr|rtl|auto)$/u),
  lang: matching(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu),
};
const cell = { colspan: count, rowspan: count, ...direction };

/** The attributes that an element may keep. An element that is not here is not allowed in a feed. */
export const allowed: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'li', 'dl', 'dt', 'dd', 'pre', 'figure', 'figcaption'].map(
    plain,
  ),
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'hr', 'br'].map(plain),
  ...['strong', 'em', 'b', 'i', 's', 'del', 'ins', 'sub', 'sup', 'code', 'kbd', 'samp', 'bdi', 'cite'].map(
    plain,
  ),
  ['ol', { start: matching(/^-?\d{1,5}$/u), ...direction }],
  ['blockquote', { cite: web, ...direction }],
  ['q', { cite: web, ...direction }],
  ['td', cell],
  ['th', { scope: matching(/^(?:row|col)(?:group)?$/u), ...cell }],
  ['a', { href: address('https:', 'http:', 'mailto:'), ...direction }],
  ['img', { src: web, alt: text, width: count, height: count, ...direction }],
  ['abbr', { title: text, ...direction }],
  ['time', { datetime: matching(/^[\dTZ:.+-]{4,35}$/u), ...direction }],
]);

function plain(name: string): [string, Readonly<Record<string, Check>>] {
  return [name, direction];
}

/** Elements that mean nothing without the attribute. */
export const needed: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['img', 'src'],
]);

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Elements whose content is no text of the article: it goes with them. Any other leaves its content behind. */
export const dropped: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'link', 'meta', 'base'],
  ...[
    'svg',
    'math',
    'canvas',
    'iframe',
    'frame',
    'frameset',
    'noframes',
    'object',
    'embed',
    'applet',
    'param',
  ],
  ...['audio', 'video', 'source', 'track', 'form', 'input', 'button', 'select', 'textarea', 'dialog'],
]);

/** Elements that begin a line of their own: what stands before, inside and after one is never one word. */
export const blocks: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'blockquote'],
  ...['figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'hr'],
  ...['div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'address', 'hgroup', 'search'],
  ...['details', 'summary', 'fieldset', 'legend', 'menu', 'center', 'body', 'html'],
]);
