import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  // Maps drawn by software need both cores: one after the other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Only what hangs reaches these, on a busy machine too.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  snapshotPathTemplate: '{testDir}/accessibility/{arg}{ext}',
  use: {
    ...(process.env.ATLAS_URL ? { baseURL: process.env.ATLAS_URL } : {}),
    browserName: 'chromium',
    headless: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    launchOptions: launchOptions(),
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
