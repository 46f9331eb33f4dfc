import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base } from './data/client.ts';
import { whenSignedOut } from './data/signed-out.ts';
import { doors, house, signInAndBack, walls } from './doors.tsx';
import './ui/styles/main.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

let behind = false;
const router = createBrowserRouter([{ id: house, ...walls, children: doors }], {
  basename: base || '/',
  // Whoever is still at the door fetches no list of what is behind it.
  patchRoutesOnNavigation: async ({ patch }) => {
    if (behind) return;
    const { inside } = await import('./routes.tsx');
    behind = true;
    patch(house, [inside]);
  },
});
whenSignedOut(() => void router.navigate(signInAndBack(location)));

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
