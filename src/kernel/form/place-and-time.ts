import type { Answer } from './field.ts'

const shown = (answer: unknown): string => (typeof answer === 'string' ? answer : '')

/** Latitude and longitude in degrees, `41.8057,123.4315`: where a picture was taken. */
export const coordinates = {
  check: (answer: Answer) => {
    const sound = /^-?\d{1,2}(?:\.\d{1,7})?,-?\d{1,3}(?:\.\d{1,7})?$/.test(shown(answer))
    const [north = 91, east = 181] = sound ? shown(answer).split(',').map(Number) : []
    if (Math.abs(north) <= 90 && Math.abs(east) <= 180) return undefined
    const says = { zh: '请填写纬度,经度，例如 41.8057,123.4315。', en: 'Write latitude,longitude, for example 41.8057,123.4315.' }
    return { code: 'answer-invalid' as const, says }
  },
  show: shown,
}

/** A time of day in Beijing, `14:05`. */
export const clockTime = {
  check: (answer: Answer) => {
    if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(shown(answer))) return undefined
    return { code: 'answer-invalid' as const, says: { zh: '请填写 24 小时制的时间，例如 14:05。', en: 'Write the time as 14:05.' } }
  },
  show: shown,
}
