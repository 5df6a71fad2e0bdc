import { launchChromium } from '../../stories/browser/launch-chromium.ts'
import { openStage, type Stage } from '../../stories/browser/people/stage.ts'
import { runTrials, type Trial } from '../run-trials.ts'
import { answerFigures, firstLoadFigures } from './first-load.ts'
import { lighthouseFigures } from './lighthouse.ts'
import { deskFigures, portalFigures } from './look-at-pages.ts'
import { playScene, type Scene } from './scene.ts'

// What people meet: npm run quality [lighthouse] [portal] [workbench] [first-load] [answers]

let playing: Promise<{ stage: Stage; scene: Scene }> | undefined

/** A Yifa of its own on which three weeks have been played; opened by the first trial that needs it. */
function played(): Promise<{ stage: Stage; scene: Scene }> {
  playing ??= openStage('2026-08-20T09:00', { cases: false }).then(async (stage) => ({ stage, scene: await playScene(stage) }))
  return playing
}

type InBrowser = (
  browser: Awaited<ReturnType<typeof launchChromium>>,
  at: { stage: Stage; scene: Scene; say: (line: string) => void },
) => ReturnType<Trial>

const inBrowser =
  (look: InBrowser): Trial =>
  async (say) => {
    const { stage, scene } = await played()
    const browser = await launchChromium()
    try {
      return await look(browser, { stage, scene, say })
    } finally {
      await browser.close()
    }
  }

try {
  await runTrials({
    lighthouse: async (say) => lighthouseFigures((await played()).stage.url, say),
    portal: inBrowser(portalFigures),
    workbench: inBrowser(deskFigures),
    'first-load': inBrowser((browser, { stage }) => firstLoadFigures(browser, stage)),
    answers: inBrowser(answerFigures),
  })
} finally {
  if (playing) await (await playing).stage.end()
}
