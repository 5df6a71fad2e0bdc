import { z } from 'zod'
import { citation, day, text } from '../plain-views.ts'

/** Shapes of what was proved of a procedure, and of how its versions were published. */

const hash = z.string().describe('SHA-256, lower-case hex')

const ruleFindingView = z
  .object({
    id: z.string().describe('Of the property, or of the step of the statutory fact base'),
    finding: z.enum(['holds', 'broken', 'excepted', 'built', 'unsaid', 'undeclared', 'not-applicable', 'too-large']),
    demand: text.describe('What is asked'),
    basis: z.array(citation),
    tasks: z.array(z.number()).describe('Tasks of the plan'),
    forbids: z.boolean().describe('Broken, it forbids the use of the procedure; else it asks for a look'),
    states: z.number().optional().describe('Cases looked at'),
    says: text.optional().describe('What is wrong, or why it is excepted or not asked'),
    story: z.array(text).optional().describe('The shortest case that breaks it'),
    mend: text.optional().describe('The smallest change after which it holds, tried out'),
    playable: z.boolean().describe('There is a counterexample to download'),
  })
  .meta({ id: 'RuleFinding' })

const share = z.object({ carried: z.number(), all: z.number() })

export const proofView = z
  .object({
    procedure: z.object({ id: z.string(), title: text }),
    proof: hash,
    version: hash,
    prover: hash,
    asked: hash.describe('The rules that were asked'),
    clean: z.boolean(),
    here: z
      .object({ version: z.boolean(), asked: z.boolean(), prover: z.boolean() })
      .describe('Whether declaration, rules and prover of this server are still those of the proof'),
    states: z.number(),
    edges: z.number(),
    complete: z.boolean().describe('Whether every reachable case was looked at'),
    seconds: z.number(),
    at: z.string(),
    mutation: z
      .object({
        noticed: z.number(),
        all: z.number(),
        survivors: z.array(z.object({ act: z.string(), word: z.string(), what: z.string() })),
      })
      .optional()
      .describe('How many lost words of the declaration a rule notices; absent where it was not measured'),
    coverage: z
      .array(z.object({ facts: z.string(), steps: share, gates: share, clocks: share, rules: share }))
      .describe('How much of the statutory fact base the procedure carries'),
    verdicts: z.array(ruleFindingView),
    again: z.string().describe('The command that proves it again'),
  })
  .meta({ id: 'Proof' })

const versionView = z
  .object({
    version: hash,
    proof: hash,
    from: day,
    to: day.optional().describe('First day on which it no longer was in force'),
    on: day,
    by: z.string(),
    organ: z.object({ id: z.string(), name: text }),
    reviewed: z.string().optional(),
    changes: z.string(),
    case: z.string(),
  })
  .meta({ id: 'PublishedVersion' })

export const versionsView = z
  .object({
    procedure: z.object({ id: z.string(), title: text }),
    required: z.boolean().describe('Whether new cases begin only on published versions here'),
    declared: hash.describe('The version that this server declares'),
    current: versionView.optional().describe('In force today'),
    published: z.array(versionView).describe('Latest first'),
    proofs: z
      .array(z.object({ proof: hash, version: hash, broken: z.array(z.string()), on: day, case: z.string() }))
      .describe('Every proof of a version proposed or adopted, refused ones too; latest first'),
  })
  .meta({ id: 'Versions' })

export type ProofView = z.infer<typeof proofView>
export type RuleFindingView = z.infer<typeof ruleFindingView>
export type VersionsView = z.infer<typeof versionsView>
export type VersionView = z.infer<typeof versionView>
