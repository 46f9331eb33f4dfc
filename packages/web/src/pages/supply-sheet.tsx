import { type LoaderFunction, useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { listed } from '../ui/count-words.ts';
import { longDay } from '../ui/day-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PrintIcon, RegisterIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Known } from './supply-sheet/known.tsx';
import '../ui/styles/sheet.css';
import '../ui/styles/supply-sheet.css';

const asked = (registerId: string) => ({ params: { registerId } });

export const loader: LoaderFunction = async ({ params }) => {
  await prefetch('readSupplySheet', asked(params.registerId ?? ''));
  return null;
};

/** A sheet of paper for whoever stands in: names and what works, and nothing that a class should not find on a desk. */
export function Page() {
  const { register, today, pupils } = useRead('readSupplySheet', asked(useParams().registerId ?? ''));
  return (
    <main className="sheet-page supply-sheet" id="main">
      <PageHeader
        title={`${register.name}: what works`}
        lede={[longDay(today), register.subject, listed(register.adults)].filter(Boolean).join(' · ')}
        back={{ to: paths.register(register.id), label: register.name }}
      />
      <div className="no-print">
        <Button kind="primary" icon={<PrintIcon />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {pupils.length === 0 ? (
        <EmptyState title="Nobody is on this register" icon={<RegisterIcon />}>
          Pupils come onto it with the school’s roster.
        </EmptyState>
      ) : (
        <ul className="supply-pupils" aria-label={`Pupils on ${register.name}`}>
          {pupils.map((pupil) => (
            <Known key={pupil.id} pupil={pupil} registerName={register.name} />
          ))}
        </ul>
      )}
      <p className="supply-foot">
        Thank you for standing in. Greet them by name, and hand this sheet back at the end of the day. Worried about a
        child’s safety? Tell the designated safeguarding lead now.
      </p>
    </main>
  );
}
