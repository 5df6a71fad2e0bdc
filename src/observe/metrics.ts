import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Outcome, Watch } from '../operations/watch.ts'

export interface PoolFigures {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

export interface Metrics {
  seen(operation: string, outcome: Outcome, seconds: number): void
  readonly batch: Watch['batch']
  readonly clocks: Watch['clocks']
  readonly parked: Watch['parked']
  readonly claims: Watch['claims']
  readonly ahead: Watch['ahead']
  /** Everything in the text format of Prometheus, version 0.0.4. */
  text(): Promise<{ body: string; type: string }>
}

/** Seconds up to which answers and batches are counted; 0.05 is the limit set for an act at 64 callers. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Figures of one server, for Prometheus to fetch. `poolOf`: the connections to the database, asked at each fetch. */
export function makeMetrics(poolOf: () => PoolFigures | undefined): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const operations = new Histogram({
    name: 'yifa_operation_seconds',
    help: 'Time each operation took, by what came of it (done, refused by law, or the class of the error)',
    labelNames: ['operation', 'outcome'],
    buckets,
    registers,
  })
  const batchSeconds = new Histogram({ name: 'yifa_batch_seconds', help: 'Time of one transaction of the door', buckets, registers })
  const batchActs = new Histogram({
    name: 'yifa_batch_acts',
    help: 'Acts committed together in one transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  })
  const waiting = new Gauge({ name: 'yifa_acts_waiting', help: 'Acts waiting for the next transaction; 4000 are the most', registers })
  const fired = new Counter({ name: 'yifa_clocks_fired_total', help: 'Statutory clocks that fired on this server', registers })
  const parked = new Gauge({
    name: 'yifa_clocks_parked',
    help: 'Statutory clocks that failed again and again and are left alone for now',
    registers,
  })
  const claims = new Gauge({
    name: 'yifa_witness_claims',
    help: 'Witnesses that claim to have seen more of the log than there is, and show no checkpoint signed by our key',
    registers,
  })
  const ahead = new Gauge({
    name: 'yifa_clock_ahead_seconds',
    help: "By how much this server's clock is ahead of the database's",
    registers,
  })
  new Gauge({
    name: 'yifa_database_connections',
    help: 'Connections to the database, and callers that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const pool = poolOf()
      if (!pool) return
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'awaited' }, pool.waitingCount)
    },
  })
  return {
    seen(operation, outcome, seconds) {
      operations.observe({ operation, outcome: typeof outcome === 'string' ? outcome : outcome.failed }, seconds)
    },
    batch({ acts, waiting: left, seconds }) {
      batchSeconds.observe(seconds)
      batchActs.observe(acts)
      waiting.set(left)
    },
    clocks: (count) => fired.inc(count),
    parked: (count) => parked.set(count),
    claims: (witnesses) => claims.set(witnesses),
    ahead: (milliseconds) => ahead.set(milliseconds / 1000),
    text: async () => ({ body: await register.metrics(), type: register.contentType }),
  }
}
