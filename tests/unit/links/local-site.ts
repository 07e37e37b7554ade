import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveLocally } from '../local-server.ts';

/** A request as the local site has seen it. */
export interface SeenRequest {
  method: string;
  path: string;
  userAgent: string;
  at: number;
}

/** Serves answers by path on this machine for one test; a path without one is not found. */
export async function serveAnswers(
  answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>,
): Promise<{ url: string; seen: SeenRequest[] }> {
  const seen: SeenRequest[] = [];
  const url = await serveLocally((request, response) => {
    const path = request.url ?? '';
    const userAgent = request.headers['user-agent'] ?? '';
    seen.push({ method: request.method ?? '', path, userAgent, at: performance.now() });
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  return { url, seen };
}

/** An answer with a status and headers, without a body. */
export function status(
  code: number,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (_request, response) => void response.writeHead(code, { ...headers }).end();
}
