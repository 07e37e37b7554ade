import { resolve } from 'node:path';
import { startServer, type SiteServer } from '../../src/hosting/server.ts';
import { buildSite, removeRun, runFolder } from '../runner/site-builds.ts';
import { variants } from '../support/variants.ts';

/**
 * Serves a production build to a measurement: the one that UFUL_DIST names, or a new one of the real content,
 * which is removed afterwards.
 */
export async function withServedBuild(measure: (server: SiteServer) => Promise<void>): Promise<void> {
  const named = process.env['UFUL_DIST']?.trim();
  const folder = named ? resolve(named) : `${runFolder}/bench`;
  try {
    if (!named) {
      const failure = await buildSite(variants.production, folder);
      if (failure !== undefined) throw new Error(failure);
    }
    const server = await startServer({ dir: folder });
    try {
      await measure(server);
    } finally {
      await server.close();
    }
  } finally {
    removeRun();
  }
}

/** Rows of cells as lines with aligned columns: words to the left, numbers to the right. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
