import { sansSlices } from './sans-slices.ts'

/** Fonts by which devices show Chinese: with any of them nothing is fetched. */
const onDevices = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'HarmonyOS Sans SC',
  'MiSans',
  'OPPOSans',
]

/** File name of a slice of our font, by its place in the list. */
export const sliceName = (at: number): string => `sans-${String(at).padStart(2, '0')}.woff2`

/** Names of all slices. */
export const sliceNames: readonly string[] = sansSlices.map((_, at) => sliceName(at))

const local = onDevices.map((name) => `local("${name}")`).join(',')

/**
 * The faces of "Yifa Sans". The first slices hold what is met most and are named last: where ranges overlap, the browser takes the face named last.
 * `optional`: a page that was read with the device's own font does not jump when ours arrives late; it is there on the next page.
 */
export const sansFaces: string = sansSlices
  .map(
    (range, at) =>
      `@font-face{font-family:"Yifa Sans";src:${local},url(/fonts/${sliceName(at)}) format("woff2");font-display:optional;unicode-range:${range}}`,
  )
  .reverse()
  .join('\n')
