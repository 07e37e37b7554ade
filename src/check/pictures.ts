import type { Body, MdastNode } from './body-tree.ts';
import type { Finding } from './problem.ts';
import { picturePath, type Reference } from './references.ts';
import type { ReaderText } from './text-findings.ts';

type Picture = Extract<MdastNode, { type: 'image' | 'imageReference' }>;

/** Checks that a picture has Arabic alternative text and names a file beside its article. */
export function checkPicture(
  picture: Picture,
  body: Body,
): { findings: Finding[]; references: Reference[]; texts: ReaderText[] } {
  const line = body.lineOf(picture);
  const field = 'picture';
  const findings: Finding[] = [];
  const texts: ReaderText[] = [];
  const report = (message: string): void => {
    findings.push({ line, field, message });
  };
  const alt = picture.alt?.trim() ?? '';
  if (alt === '') report('has no alternative text; say in Arabic what it shows: ![…](./name.png)');
  else if (!/\p{Script=Arabic}/u.test(alt))
    report(`its alternative text "${alt}" is not Arabic; write it in Arabic`);
  else texts.push({ text: alt, field, lineAt: () => line });

  if (picture.type === 'imageReference') {
    report('names its file elsewhere in the text; write it here: ![…](./name.png)');
    return { findings, references: [], texts };
  }
  if (picture.url === '') {
    report('names no file; write ![…](./name.png)');
    return { findings, references: [], texts };
  }
  if (!isBeside(picture.url)) {
    report(`"${picture.url}" is elsewhere; put the file beside the article and write ./name.png`);
    return { findings, references: [], texts };
  }
  return {
    findings,
    texts,
    references: [{ line, field, to: 'picture', id: picturePath(body.path, decode(picture.url)) }],
  };
}

function isBeside(url: string): boolean {
  return !url.startsWith('/') && !/^[a-z][a-z\d+.-]*:/iu.test(url);
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
