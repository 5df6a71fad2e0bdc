/**
 * The import cycles of a graph, one shortest loop for each group of modules that reach one another.
 *
 * @param graph module → the modules it imports; modules that are not keys are ignored
 * @returns loops such as ['a', 'b', 'a']
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const settled = new Set<string>()
  const loops: string[][] = []
  for (const start of graph.keys()) {
    if (settled.has(start)) continue
    const loop = shortestLoop(graph, start)
    if (!loop) continue
    loops.push(loop)
    // One report per group: everything the loop touches is the same knot.
    for (const one of loop) settled.add(one)
  }
  return loops
}

function shortestLoop(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const here of queue) {
    for (const next of graph.get(here) ?? []) {
      if (next === start) return [...pathTo(cameFrom, here, start), start]
      if (cameFrom.has(next) || !graph.has(next)) continue
      cameFrom.set(next, here)
      queue.push(next)
    }
  }
  return undefined
}

function pathTo(cameFrom: ReadonlyMap<string, string>, end: string, start: string): string[] {
  const path = [end]
  for (let here = end; here !== start; ) {
    here = cameFrom.get(here) ?? start
    path.unshift(here)
  }
  return path
}
