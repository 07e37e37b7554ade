/** Checks the value of an attribute: returns the value to write, or undefined to drop the attribute. */
type Check = (value: string, pageUrl: string) => string | undefined;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value) ? value : undefined;

/** Resolves any address to a full one, and accepts only the given schemes. */
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

/** The elements that are allowed in a feed, each with the attributes that it may keep. */
export const allowedAttributes: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map([
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

/** Elements that are useless without an attribute. */
export const requiredAttributes: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['img', 'src'],
]);

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Elements that are removed with their content. Any other element that is not allowed leaves its content behind. */
export const droppedElements: ReadonlySet<string> = new Set([
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

/** Block elements: text before, inside and after one is separated by line breaks. */
export const blockElements: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'blockquote'],
  ...['figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'hr'],
  ...['div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'address', 'hgroup', 'search'],
  ...['details', 'summary', 'fieldset', 'legend', 'menu', 'center', 'body', 'html'],
]);
