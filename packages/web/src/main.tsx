import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base } from './data/client.ts';
import { queryClient, whenSignedOut } from './data/query.ts';
import { routes, signInAndBack } from './routes.tsx';
import { ToastProvider } from './ui/overlay/toast.tsx';
import { ProjectorSafeProvider } from './ui/projector-safe.tsx';
import './ui/styles/main.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const router = createBrowserRouter(routes, { basename: base || '/' });
whenSignedOut(() => void router.navigate(signInAndBack(location)));

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ProjectorSafeProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </ProjectorSafeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
