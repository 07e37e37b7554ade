import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { CheckingAnswer, CheckingOrder } from '../check/checking-thread.ts';
import type { Problem } from '../check/problem.ts';
import { formatProblems } from '../check/report.ts';
import { ASK_EVENT, SHOW_EVENT, type ShownProblems } from '../desk/shown-problems.ts';

/** The module of Vite that every page of the development server loads, its pages of errors too. */
const VITE_CLIENT = /\/vite\/dist\/client\/client\.mjs$/u;

/** Saving a file may be several events; the first of them is waited for no longer than this. */
const SETTLE_MS = 30;

/**
 * Shows in development what the content check finds, in the terminal and on the page, after every save. A build has
 * nothing of it: it adds itself only where Astro says that it serves.
 */
export function contentProblems({ contentDir }: { contentDir: string }): AstroIntegration {
  const panel = fileURLToPath(new URL('../desk/problem-panel.ts', import.meta.url));
  return {
    name: 'content-problems',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-problem-panel',
                apply: 'serve',
                transform: (code, id) =>
                  // Imported late: the panel asks the client for its connection, which must be there by then.
                  VITE_CLIENT.test(id.split('?')[0]!)
                    ? `${code}\nimport(${JSON.stringify(panel)});\n`
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        let shown: ShownProblems | undefined;
        let told = '';
        let isBroken = false;
        const show = (problems: readonly Problem[]): void => {
          shown = { contentDir: relative('', contentDir).replaceAll('\\', '/') || '.', problems };
          server.ws.send(SHOW_EVENT, shown);
          const text = problems.length === 0 ? '' : formatProblems(problems, contentDir);
          const wasBroken = isBroken;
          isBroken = problems.some(({ advice }) => !advice);
          if (text !== '' && text !== told) logger.warn(`\n${text}`);
          if (wasBroken && !isBroken) logger.info('every mistake in the content is fixed');
          told = text;
        };

        const order: CheckingOrder = { contentDir };
        const thread = new Worker(new URL('../check/checking-thread.ts', import.meta.url), {
          workerData: order,
        });
        thread.on('message', (answer: CheckingAnswer) => {
          if ('problems' in answer) show(answer.problems);
          else logger.error(`the content could not be checked: ${answer.error}`);
        });
        thread.on('error', (error) => logger.error(`the content is no longer checked: ${String(error)}`));
        thread.unref();

        let settling: NodeJS.Timeout | undefined;
        const check = (): void => {
          settling ??= setTimeout(() => {
            settling = undefined;
            thread.postMessage('check');
          }, SETTLE_MS);
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!relative(contentDir, path).startsWith('..')) check();
        });
        server.ws.on(ASK_EVENT, (_data, client) => {
          if (shown !== undefined) client.send(SHOW_EVENT, shown);
        });
        server.httpServer?.once('close', () => void thread.terminate());
        check();
      },
    },
  };
}
