import { OpenAPIHono } from '@hono/zod-openapi'
import { allOperations } from '../operations/all-operations.ts'
import { describe, describeSecurity, openApiOf } from './describe.ts'

/** The text of `openapi.json`: what every server serves, made without one. */
export function writeOpenApi(): string {
  const app = new OpenAPIHono()
  describeSecurity(app)
  for (const operation of allOperations) describe(app, operation)
  return `${JSON.stringify(openApiOf(app), null, 2)}\n`
}
