import { defineConfig } from '@playwright/test';
import { browserFlags, ensureBrowser } from './tests/support/browser.ts';

export default defineConfig({
  outputDir: '.cache/test/e2e',
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'access', testDir: 'tests/access' },
    { name: 'visual', testDir: 'tests/visual', retries: 0 },
  ],
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Serves the builds that tests/run.ts has made, with their own headers.
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine is no mistake; what needed its second try is told by name, see tests/runner/browser-suite.ts.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // The same browser draws the same to the pixel; what is kept has fewer colours, and is a hundredth off at most.
    toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.0005, threshold: 0.02 },
  },
  use: {
    browserName: 'chromium',
    locale: 'ar',
    timezoneId: 'Asia/Riyadh',
    // Pages keep themselves for reading without a network; only the tests of that want it to happen.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: ensureBrowser(), args: browserFlags },
  },
});
