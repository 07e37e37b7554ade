import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import compression from 'compression';
import { siteHandler } from './site-handler.ts';

/** A query of 5,000 Arabic letters is an address of 30 kilobytes; hosts take such, Node by itself does not. */
const LONGEST_REQUEST = 64 * 1024;

/**
 * Milliseconds and numbers that keep whoever sends slowly, or nothing, from holding what others wait for. A page of
 * ours asks for some forty files at once, over six connections.
 */
const limits = {
  /** Until the head of a request has come. */
  headersTimeout: 10_000,
  /** Until all of a request has come, which has no body. */
  requestTimeout: 15_000,
  /** How long a connection may wait for its next request. */
  keepAliveTimeout: 5_000,
  /** How often the first two are looked at. */
  connectionsCheckingInterval: 2_000,
} as const;

/** Connections at once; a further one is ended at once. */
const MOST_CONNECTIONS = 1000;

export interface ServerOptions {
  /** Folder of a built site. */
  dir: string;
  /** Path under which the pages were built; begins and ends with a slash. */
  base?: string;
  /** TCP port; 0 takes any free one. */
  port?: number;
  /** Name or address to listen on; the default is reachable from this machine alone. */
  host?: string;
}

export interface SiteServer {
  /** Address of the home page. */
  url: string;
  /** Ends the server and the connections that browsers keep open. */
  close(): Promise<void>;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a built site over HTTP/1.1 as its hosts do: same headers, same redirects, same page for what is
 * missing, compressed by Brotli or gzip.
 *
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function startServer(options: ServerOptions): Promise<SiteServer> {
  const { dir, base = '/', port = 0, host = 'localhost' } = options;
  const respond = siteHandler({ dir: resolve(dir), base });
  // Typed for Express, of which it needs nothing.
  const compress = compression() as unknown as Middleware;
  const server = createServer({ maxHeaderSize: LONGEST_REQUEST, ...limits }, (request, response) => {
    compress(request, response, () => {
      try {
        respond(request, response);
      } catch (error) {
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
      }
    });
  });

  server.maxConnections = MOST_CONNECTIONS;

  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  const address = server.address() as AddressInfo;

  return {
    url: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => {
          if (error) fail(error);
          else done();
        });
        server.closeAllConnections();
      }),
  };
}
