import { moveDatabase } from '../moved-database.ts'

// Preloaded into the server of the stage (`--import`): its clock, and that of its database, stand where the story sets them, so that the same
// days and numbers come out every time.

const now = Date.now
let ahead = Number(process.env['SCENE_BEGINS']) - now()
Date.now = () => now() + ahead
moveDatabase(() => ahead)
process.on('message', (moment: number) => {
  ahead = moment - now()
  process.send?.('set')
})
process.channel?.unref()
