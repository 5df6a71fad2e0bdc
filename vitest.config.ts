import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// One embedded PostgreSQL for the whole run; each test file that needs it clones a template database.
const cluster = 'src/store/postgres/test-cluster.ts'
const globalSetup = existsSync(new URL(cluster, import.meta.url)) ? [cluster] : []
const everyStoryOnceMore = 'catalogue/stories.test.ts'

/** Absent from the types of the oldest Node that is supported. */
const readsTypeScript = Boolean((process.features as { typescript?: unknown }).typescript)

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Files of one worker share what they import: a third of the time went into importing it anew. Nothing that a test leaves may matter to another.
    isolate: false,
    // As `npm start` reads it, where Node can: Vite would make every file anew for each of the projects. Nothing here is mocked.
    ...(readsTypeScript && {
      experimental: { viteModuleRunner: false, nodeLoader: false },
      execArgv: ['--import', './bin/typescript.mjs'],
    }),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,catalogue,scripts,bench,trials}/**/*.test.{ts,tsx}'],
          exclude: [everyStoryOnceMore],
          globalSetup,
        },
      },
      // It imports the files of other tests to hear them, so none of them may have been imported before: it has a worker of its own.
      { extends: true, test: { name: 'told', include: [everyStoryOnceMore], isolate: true, globalSetup } },
      {
        extends: true,
        test: { name: 'stories', include: ['stories/**/*.test.ts'], exclude: ['stories/browser/**'], globalSetup, testTimeout: 90_000 },
      },
      { extends: true, test: { name: 'browser', include: ['stories/browser/**/*.test.ts'], globalSetup, testTimeout: 120_000 } },
    ],
  },
})
