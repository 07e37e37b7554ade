import { request } from 'node:http';

/** What a server answers, as it came. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks without a client that unpacks, follows or remembers. */
export function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(all) as Record<string, string>,
          body: Buffer.concat(chunks),
        });
      });
      response.on('error', fail);
    });
    asked.on('error', fail);
    asked.end();
  });
}
