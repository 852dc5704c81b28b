import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'dist/**', '.data/**']

// Three kinds of tests: pure ones in parallel; those with a database few at a time (an embedded engine takes about
// 1 GB); those with a browser one after the other.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{data,server,web,scripts,test}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.sql.test.ts', '**/*.browser.test.ts'],
          sequence: { groupOrder: 0 },
          // Far more than any needs: a busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'sql',
          include: ['{data,server,test}/**/*.sql.test.ts'],
          exclude,
          globalSetup: ['test/harness/globalSetup.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // As many combinations of roles and endpoints as there are: minutes, on a busy machine.
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.test.ts'],
          exclude,
          globalSetup: ['test/browser/harness/sampleServer.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          // The default of one second is less than a busy machine takes to draw a frame of the map in software.
          expect: { poll: { timeout: 40_000 } },
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
