import { escapeAttribute } from '../html/entities.ts';

/** HTML source, which is not escaped again. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | Html | undefined | false | readonly Value[];

/** A template tag for HTML. Values are escaped unless they are HTML already; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    strings.map((text, place) => `${text}${place < values.length ? toSource(values[place]) : ''}`).join(''),
  );
}

function toSource(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map(toSource).join('');
  return escapeAttribute(String(value));
}
