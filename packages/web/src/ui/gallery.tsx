import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { ActionsPart } from './gallery/actions-part.tsx';
import { FeedbackPart } from './gallery/feedback-part.tsx';
import { FieldsPart } from './gallery/fields-part.tsx';
import { GalleryFrame } from './gallery/frame.tsx';
import { OverlayPart } from './gallery/overlay-part.tsx';
import { PeoplePart } from './gallery/people-part.tsx';
import { TablePart } from './gallery/table-part.tsx';
import { TodayPart } from './gallery/today-part.tsx';
import { ToastProvider } from './overlay/toast.tsx';
import { ProjectorSafeProvider } from './projector-safe.tsx';
import './styles/main.css';

// Served by `vite` while developing, at /gallery.html; the build knows nothing of it.
const parts: Readonly<Record<string, ReactNode>> = {
  today: <TodayPart />,
  people: <PeoplePart />,
  actions: <ActionsPart />,
  fields: <FieldsPart />,
  table: <TablePart />,
  feedback: <FeedbackPart />,
  overlay: <OverlayPart />,
};

const root = document.getElementById('root');
if (!root) throw new Error('gallery.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MemoryRouter>
      <ProjectorSafeProvider>
        <ToastProvider>
          <GalleryFrame parts={parts} />
        </ToastProvider>
      </ProjectorSafeProvider>
    </MemoryRouter>
  </StrictMode>,
);
