import { spawnSync } from 'node:child_process'

// Takes the pictures of the README anew: npm run screenshots [words of a story's name]. The twelve people of stories/browser/people live their
// stories, and each picture is written where its story has come so far; without this they only live them.

const only = process.argv.slice(2).flatMap((words) => ['-t', words])
const stories = ['vitest', 'run', '--project', 'browser', 'stories/browser/people', ...only]
const { status } = spawnSync('npx', stories, { stdio: 'inherit', env: { ...process.env, YIFA_PICTURES: '1' } })
process.exit(status ?? 1)
