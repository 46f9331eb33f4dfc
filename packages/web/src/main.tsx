import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base } from './data/client.ts';
import { whenSignedOut } from './data/signed-out.ts';
import { routes, signInAndBack } from './routes.tsx';
import './ui/styles/main.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const router = createBrowserRouter(routes, { basename: base || '/' });
whenSignedOut(() => void router.navigate(signInAndBack(location)));

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
