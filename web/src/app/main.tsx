import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from '../api/query-client.ts'
import '../styles/base.css'
import '../styles/tables.css'
import '../styles/forms.css'
import { LanguageProvider, storedLanguage } from '../text/language.tsx'
import { loadText } from '../text/texts.ts'
import { ignoreSecondClicks } from './ignore-second-clicks.ts'
import { makeRouter } from './router.ts'

const queryClient = makeQueryClient()
const router = makeRouter(queryClient)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

ignoreSecondClicks()
await loadText(storedLanguage())
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
