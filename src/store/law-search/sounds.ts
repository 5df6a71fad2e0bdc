let places: ReadonlyMap<string, number> | undefined

/** Place of each of the 3,755 commonest characters in the order of their sound: GB/T 2312-1980 lists its first level by pinyin. */
function bySound(): ReadonlyMap<string, number> {
  if (places) return places
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, number>()
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) found.set(decoder.decode(Uint8Array.of(row, cell)), found.size)
  }
  places = found
  return found
}

/** How near two characters are in sound, from 0 to 1: neighbours in the order by pinyin sound alike or differ in tone. */
export function soundsLike(a: string, b: string): number {
  const [first, second] = [bySound().get(a), bySound().get(b)]
  if (first === undefined || second === undefined) return 0
  const apart = Math.abs(first - second)
  return apart < 40 ? 1 - apart / 40 : 0
}
