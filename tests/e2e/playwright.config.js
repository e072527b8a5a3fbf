// End-to-end tests in an installed browser; `cargo xtask test` runs them after the build.
const { defineConfig } = require('@playwright/test');

const quiet = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--no-first-run',
];

module.exports = defineConfig({
  testDir: '.',
  testMatch: '*.spec.js',
  outputDir: '../../test-results/pages',
  reporter: [['list'], ['json']],
  // Clocks fail no build: these only end what hangs, and a busy machine gets a second try (it is reported as flaky).
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  use: {
    locale: 'zh-CN',
    // Only what looks at them has service workers: a first visit fetches everything twice.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME || '/usr/bin/chromium',
      args: process.env.REPORT_LENS_ROOT || process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
});
