// Example code for readers to copy. tests/built/api-examples.test.ts runs each example exactly as the page shows it.

/** Requests the upcoming shutdowns in a shell. */
export function curlExample(url: string): string {
  return `curl --fail --silent --show-error --compressed ${url}`;
}

/** Lists the upcoming shutdowns in TypeScript. */
export function typescriptExample(url: string): string {
  return `interface Upcoming {
  asOf: string;
  data: { on: string; names: string[]; retirement: { url: string } }[];
}

const response = await fetch('${url}');
const { asOf, data } = (await response.json()) as Upcoming;

console.log('As of', asOf);
for (const { on, names, retirement } of data) {
  console.log(on, names.join(', '), retirement.url);
}`;
}

/** Shows the state of a model on a page written in Markdown. */
export function badgeExample(name: string, badgeUrl: string, pageUrl: string): string {
  return `[![${name}](${badgeUrl})](${pageUrl})`;
}
