import { type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { pino } from 'pino'
import type { Outcome, Watch } from '../operations/watch.ts'
import type { Metrics } from './metrics.ts'

/** One line of JSON on standard error for each operation asked. */
export interface OperationLog {
  seen(operation: string, outcome: Outcome, seconds: number): void
}

/**
 * Structured lines without personal data: which operation, what came of it, how long it took. Neither who asked nor what for is in them: that is in
 * the record, where it is kept as the law demands.
 * @param out where the lines go. Default: standard error
 */
export function operationLog(out: { write(line: string): void } = process.stderr): OperationLog {
  const log = pino({ base: { program: 'yifa' }, timestamp: pino.stdTimeFunctions.isoTime }, out)
  return {
    seen(operation, outcome, seconds) {
      const ms = Math.round(seconds * 10_000) / 10
      if (typeof outcome === 'string') log.info({ operation, outcome, ms })
      else log.warn({ operation, outcome: outcome.failed, ms })
    },
  }
}

const outcomeOf = (answer: unknown): Outcome =>
  typeof answer === 'object' && answer !== null && (answer as { kind?: unknown }).kind === 'refused' ? 'refused' : 'done'

/** The class of an error and nothing of its message, in which names can stand. */
const failureOf = (error: unknown): Outcome => ({ failed: error instanceof Error ? error.name : 'unknown' })

function close(span: Span, outcome: Outcome): void {
  span.setAttribute('yifa.outcome', typeof outcome === 'string' ? outcome : outcome.failed)
  if (typeof outcome !== 'string') span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/**
 * Watches a platform: figures for Prometheus, a span for each operation (nothing happens with it unless the operator adds an OpenTelemetry SDK), and a
 * line each where a log is wanted.
 */
export function watchOver(metrics: Metrics, log?: OperationLog): Watch {
  const tracer = trace.getTracer('yifa')
  return {
    batch: metrics.batch,
    clocks: metrics.clocks,
    parked: metrics.parked,
    claims: metrics.claims,
    ahead: metrics.ahead,
    during: (operation, run) =>
      tracer.startActiveSpan(operation, async (span) => {
        const began = performance.now()
        const told = (outcome: Outcome): void => {
          const seconds = (performance.now() - began) / 1000
          metrics.seen(operation, outcome, seconds)
          log?.seen(operation, outcome, seconds)
          close(span, outcome)
        }
        try {
          const answer = await run()
          told(outcomeOf(answer))
          return answer
        } catch (error) {
          told(failureOf(error))
          throw error
        }
      }),
  }
}
