/**
 * `npm run audit`: known flaws of what is installed (asks the registry), its signatures, and its bill of materials as
 * CycloneDX and SPDX in `.cache/sbom`. Ends with 1 where a flaw is known, with 2 where nobody could be asked. Licences, exact
 * versions and install scripts are held by `npm test` (tests/unit/hosting/dependencies.test.ts).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.cache/sbom';

function npm(...args: string[]): string {
  const { stdout, stderr, error } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  if (stdout.trim() === '') throw new Error(`npm ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}

/** What `npm audit --json` says; an error where the registry could not be asked. */
interface AuditReport {
  message?: string;
  error?: { summary?: string };
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; range: string; fixAvailable: unknown }>;
}

function audit(): number {
  const report = JSON.parse(npm('audit', '--json')) as AuditReport;
  if (!report.metadata) {
    console.error(
      `The registry could not be asked for known flaws: ${report.message ?? report.error?.summary ?? 'no reason given'}`,
    );
    return 2;
  }
  const flaws = Object.entries(report.vulnerabilities ?? {});
  for (const [name, { severity, range }] of flaws) console.error(`${name} ${range}: ${severity}`);
  console.log(`${flaws.length} packages with known flaws`);
  return flaws.length > 0 ? 1 : 0;
}

function writeBills(): number {
  mkdirSync(folder, { recursive: true });
  for (const format of ['cyclonedx', 'spdx']) {
    const text = npm('sbom', '--package-lock-only', `--sbom-format=${format}`);
    const bill = JSON.parse(text) as { components?: unknown[]; packages?: unknown[] };
    const count = (bill.components ?? bill.packages ?? []).length;
    if (count === 0) {
      console.error(`npm wrote no bill of materials as ${format}`);
      return 1;
    }
    const file = join(folder, `${format}.json`);
    writeFileSync(file, text);
    console.log(`${count} packages in ${file}`);
  }
  return 0;
}

process.exitCode = Math.max(writeBills(), audit());
