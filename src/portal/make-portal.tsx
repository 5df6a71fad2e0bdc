import { Hono } from 'hono'
import { NotFound } from '../operations/operation.ts'
import type { Platform } from '../operations/platform.ts'
import { assets } from './assets.ts'
import { applyRoutes } from './flow/apply.tsx'
import { guardForms, guardPages } from './guard.ts'
import { aboutRoutes } from './pages/about.tsx'
import { accountRoutes } from './pages/account/account.tsx'
import { enrolRoutes } from './pages/account/enrol.tsx'
import { identityRoutes } from './pages/account/identity.ts'
import { registrationRoutes } from './pages/account/register.tsx'
import { secondStepRoutes } from './pages/account/second-step.tsx'
import { signInRoutes } from './pages/account/sign-in.tsx'
import { agentRoutes } from './pages/agents.tsx'
import { actRoutes } from './pages/case-act.tsx'
import { caseRoutes } from './pages/case-page.tsx'
import { checkDocumentRoutes } from './pages/check-document.tsx'
import { documentRoutes } from './pages/document.tsx'
import { drawRoutes } from './pages/draw.tsx'
import { evidenceRoutes } from './pages/evidence.tsx'
import { feedRoutes } from './pages/feeds.ts'
import { guideRoutes } from './pages/guide.tsx'
import { homeRoutes } from './pages/home.tsx'
import { itemRoutes } from './pages/items.tsx'
import { lawRoutes } from './pages/law.tsx'
import { lawChangesRoutes } from './pages/law-changes.tsx'
import { lawFileRoutes } from './pages/law-files.ts'
import { lawRelyingRoutes } from './pages/law-relying.tsx'
import { lawsRoutes } from './pages/laws.tsx'
import { matterRoutes } from './pages/matters.tsx'
import { normativeCatalogueRoutes } from './pages/normative/normative-catalogue.tsx'
import { normativeDocumentRoutes } from './pages/normative/normative-document.tsx'
import { normativeListRoutes } from './pages/normative/normative-list.tsx'
import { openDataRoutes } from './pages/open-data.tsx'
import { paperRoutes } from './pages/papers.ts'
import { showProblem } from './pages/problem.tsx'
import { procedureRoutes } from './pages/procedures.tsx'
import { proofRoutes } from './pages/proofs.tsx'
import { publishedRoutes } from './pages/published.tsx'
import { receiptRoutes } from './pages/receipts.tsx'
import { recordRoutes } from './pages/record.tsx'
import { registerRoutes } from './pages/registers.tsx'
import { searchRoutes } from './pages/search.tsx'
import { statisticsRoutes } from './pages/statistics.tsx'
import { submittedRoutes } from './pages/submitted.tsx'
import { takePartRoutes } from './pages/take-part.tsx'
import { verifyRoutes } from './pages/verify.tsx'
import { enforcementTimeRoutes } from './periods/enforcement-time-page.tsx'
import { lateFineRoutes } from './periods/late-fine-page.tsx'
import { periodRoutes } from './periods/period-page.tsx'
import { receive } from './receive.ts'
import type { PortalDeps, PortalEnv } from './visit.ts'

/**
 * The public portal: plain pages, rendered here, that need no script. To be mounted at `/`, after everything with a path of its own
 * (`/api`, `/workbench`): what it does not know it answers with a page that says so.
 */
export function makePortal(platform: Platform, deps: PortalDeps): Hono<PortalEnv> {
  const portal = new Hono<PortalEnv>()
  portal.route('/', assets)
  portal.use(receive(platform, deps), guardPages, guardForms)
  for (const routes of [
    homeRoutes,
    searchRoutes,
    itemRoutes,
    lawFileRoutes,
    normativeListRoutes,
    // `/normative/:number` takes any word: the catalogue stands before it.
    normativeCatalogueRoutes,
    normativeDocumentRoutes,
    feedRoutes,
    guideRoutes,
    applyRoutes,
    signInRoutes,
    registrationRoutes,
    agentRoutes,
    secondStepRoutes,
    identityRoutes,
    enrolRoutes,
    accountRoutes,
    matterRoutes,
    submittedRoutes,
    actRoutes,
    paperRoutes,
    documentRoutes,
    drawRoutes,
    caseRoutes,
    publishedRoutes,
    statisticsRoutes,
    takePartRoutes,
    openDataRoutes,
    registerRoutes,
    lawsRoutes,
    lawRoutes,
    lawChangesRoutes,
    verifyRoutes,
    checkDocumentRoutes,
    evidenceRoutes,
    receiptRoutes,
    recordRoutes,
    procedureRoutes,
    proofRoutes,
    periodRoutes,
    lateFineRoutes,
    enforcementTimeRoutes,
    lawRelyingRoutes,
    aboutRoutes,
  ])
    portal.route('/', routes)
  portal.notFound((c) => showProblem(c, new NotFound(`There is no page at ${c.req.path}.`)))
  portal.onError((fault, c) => showProblem(c, fault))
  return portal
}
