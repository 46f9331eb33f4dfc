import { late } from '../../ui/feedback/late.tsx';

/** The first page has few kilobytes to spend, and not everybody has a second factor. */
export const SecondStep = late(() => import('./second-step.tsx').then(({ SecondStep }) => SecondStep));
