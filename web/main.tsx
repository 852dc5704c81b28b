import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/client.ts'
import { App } from './App.tsx'
import { installReactAriaStrings } from './ui/reactAriaStrings.ts'
import './ui/tokens.css'
import './ui/base.css'
// What every page is made of: once, before what a part adds to it.
import './ui/controls.css'
import './ui/form.css'

installReactAriaStrings()

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused stays refused; what it could not answer may work in a moment.
      retry: (failures, error) =>
        failures < 3 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
      retryDelay: (attempt) => Math.min(8000, 1000 * 2 ** attempt),
      refetchOnWindowFocus: false,
      // On an office network "offline" says nothing about the way to this server.
      networkMode: 'always',
    },
  },
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
