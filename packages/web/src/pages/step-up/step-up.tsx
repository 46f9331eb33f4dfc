import { useEffect, useState } from 'react';
import { stepUp } from '../../data/question.ts';
import { late } from '../../ui/feedback/late.tsx';

const StepUpDialog = late(() => import('./dialog.tsx').then(({ StepUpDialog }) => StepUpDialog), {
  leave: ({ onClose }) => onClose(false),
});

/** Stands ready to ask whoever does something weighty to show that it is still them; the act then goes on by itself. */
export function StepUp() {
  const [answer, setAnswer] = useState<((proved: boolean) => void) | null>(null);
  useEffect(() => {
    stepUp.when(() => new Promise((resolve) => setAnswer(() => resolve)));
    return () => stepUp.when(null);
  }, []);
  if (!answer) return null;
  const close = (proved: boolean) => {
    answer(proved);
    setAnswer(null);
  };
  return <StepUpDialog onClose={close} />;
}
