import { createBrowserRouter, type RouteObject } from 'react-router'
import { HomePage } from './pages/home-page.tsx'
import { BrokenPage, LostPage } from './pages/lost-page.tsx'
import { Booting } from './parts/waiting.tsx'
import { Shell } from './shell/shell.tsx'

const inside: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'tasks', lazy: async () => ({ Component: (await import('./pages/tasks-page.tsx')).TasksPage }) },
  { path: 'signings', lazy: async () => ({ Component: (await import('./pages/signings-page.tsx')).SigningsPage }) },
  { path: 'desks/:desk', lazy: async () => ({ Component: (await import('./pages/desk-page.tsx')).DeskPage }) },
  { path: 'desks/:desk/:id/:act', lazy: async () => ({ Component: (await import('./pages/desk-page.tsx')).DeskPage }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('./pages/cases-page.tsx')).CasesPage }) },
  { path: 'cases/:id', lazy: async () => ({ Component: (await import('./pages/case-page.tsx')).CasePage }) },
  { path: 'cases/:id/acts/:act', lazy: async () => ({ Component: (await import('./pages/case-page.tsx')).CasePage }) },
  { path: 'open', lazy: async () => ({ Component: (await import('./pages/open-page.tsx')).OpenPage }) },
  { path: 'drafting', lazy: async () => ({ Component: (await import('./pages/drafting-page.tsx')).DraftingPage }) },
  { path: 'registers', lazy: async () => ({ Component: (await import('./pages/registers-page.tsx')).RegistersPage }) },
  { path: 'registers/:register', lazy: async () => ({ Component: (await import('./pages/register-page.tsx')).RegisterPage }) },
  { path: 'registers/:register/rows/:key', lazy: async () => ({ Component: (await import('./pages/row-page.tsx')).RowPage }) },
  { path: 'registers/:register/changes', lazy: async () => ({ Component: (await import('./pages/changes-page.tsx')).ChangesPage }) },
  { path: 'procedures', lazy: async () => ({ Component: (await import('./pages/procedures-page.tsx')).ProceduresPage }) },
  { path: 'procedures/:id', lazy: async () => ({ Component: (await import('./pages/procedure-page.tsx')).ProcedurePage }) },
  { path: 'laws', lazy: async () => ({ Component: (await import('./pages/laws-page.tsx')).LawsPage }) },
  { path: 'laws/:law', lazy: async () => ({ Component: (await import('./pages/law-page.tsx')).LawPage }) },
  { path: 'versions', lazy: async () => ({ Component: (await import('./pages/versions-page.tsx')).VersionsPage }) },
  { path: 'supervision', lazy: async () => ({ Component: (await import('./pages/supervision-page.tsx')).SupervisionPage }) },
  { path: 'record', lazy: async () => ({ Component: (await import('./pages/record-page.tsx')).RecordPage }) },
  { path: 'accounts', lazy: async () => ({ Component: (await import('./pages/accounts-page.tsx')).AccountsPage }) },
  {
    path: 'account-events',
    lazy: async () => ({ Component: (await import('./pages/account-events-page.tsx')).AccountEventsPage }),
  },
  { path: '*', element: <LostPage /> },
]

/** Every page but the frame is loaded when it is first asked for. */
export const router = createBrowserRouter(
  [
    {
      path: '/sign-in',
      lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
      HydrateFallback: Booting,
      ErrorBoundary: BrokenPage,
    },
    { path: '/', Component: Shell, HydrateFallback: Booting, ErrorBoundary: BrokenPage, children: inside },
  ],
  { basename: '/workbench' },
)
