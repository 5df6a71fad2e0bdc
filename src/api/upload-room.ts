/**
 * Bytes of files that are taken in at once. Each is in memory several times while it is read, hashed and stored; what waits is not read yet, so that it
 * is on its sender's machine and not in our memory. One of the largest files fits, or several usual ones.
 */
const usual = 112 * 1024 * 1024

export interface UploadRoom {
  /** Waits until there is room for so many bytes; first come, first served. @returns what gives the room back */
  enter(bytes: number): Promise<() => void>
}

export function uploadRoom(most = usual): UploadRoom {
  let free = most
  const waiting: { bytes: number; go: () => void }[] = []
  const admit = (): void => {
    for (let next = waiting[0]; next && next.bytes <= free; next = waiting[0]) {
      free -= next.bytes
      waiting.shift()
      next.go()
    }
  }
  return {
    enter: (bytes) =>
      new Promise((done) => {
        const taken = Math.min(bytes, most)
        let left = false
        const leave = (): void => {
          if (left) return
          left = true
          free += taken
          admit()
        }
        waiting.push({ bytes: taken, go: () => done(leave) })
        admit()
      }),
  }
}
