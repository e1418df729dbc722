import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/engines.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Refusals are tested too; what they log is not part of the report.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
  },
});
