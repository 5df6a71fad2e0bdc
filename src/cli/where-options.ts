import type { Command } from 'commander'

/** Adds the options that say where the law and the record are. */
export const withWhere = (command: Command): Command =>
  command
    .option('--data <folder>', 'folder of the carried database (default: DATABASE_URL, else YIFA_DATA, else data/ beside the project)')
    .option('--region <id>', 'region that is served (default: YIFA_REGION, else the one that the catalogue names)')
    .option('--catalogue <folder>', 'another catalogue: a folder whose catalogue.ts exports `catalogue`')
