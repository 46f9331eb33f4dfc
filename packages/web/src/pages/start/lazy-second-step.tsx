import { lazy } from 'react';

/** The first page has few kilobytes to spend, and not everybody has a second factor. */
export const SecondStep = lazy(() => import('./second-step.tsx').then(({ SecondStep }) => ({ default: SecondStep })));
