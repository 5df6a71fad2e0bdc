import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { failed } from './failed.ts'
import { router } from './routes.tsx'
import { Appearance } from './shell/appearance.tsx'
import './styles/base.css'
import './styles/shell.css'
import './styles/list.css'
import './styles/board.css'
import './styles/case.css'
import './styles/day.css'
import './styles/desks.css'
import './styles/law.css'
import './styles/drafting.css'
import './styles/print.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A "no" does not become a "yes" by asking again; only a server that could not be reached is asked once more.
      retry: (count, failure) => count < 1 && [0, 502, 503, 504].includes(failed(failure).status),
    },
    mutations: { retry: false },
  },
})

const root = document.getElementById('root')
if (!root) throw new Error('The page holds no element with id root: index.html and main.tsx do not fit together.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  </StrictMode>,
)
