import { readFileSync } from 'node:fs'

// Loaded before a Yifa of the trials (NODE_OPTIONS=--import): its clock is off by as many milliseconds as stand in a file, now.

const file = process.env.SHIFTED_CLOCK
const OwnDate = Date
let shift = 0
const look = () => {
  try {
    shift = Number(readFileSync(file, 'utf8'))
  } catch {
    // Not written yet.
  }
}
if (file) {
  look()
  setInterval(look, 100).unref()
  const now = () => OwnDate.now() + shift
  globalThis.Date = class extends OwnDate {
    constructor(...given) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static now() {
      return now()
    }
  }
}
