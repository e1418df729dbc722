import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/engines.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for in a browser takes as long as the machine is slow; nothing is asserted on the clock.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    // A busy machine may fail one of four thousand; what failed at first is marked in the report, and a true fault fails twice.
    retry: process.env['CI'] ? 1 : 0,
    // Refusals are tested too; what they log is not part of the report.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
  },
});
