import { useEffect, useState } from 'react';
import { type LoaderFunction, useParams, useSearchParams } from 'react-router';
import type { Answer } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { counted } from '../ui/count-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Switch } from '../ui/fields/checkbox.tsx';
import { PrintIcon, RegisterIcon } from '../ui/icons.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { Family } from './parents-evening/family.tsx';
import { OrderList } from './parents-evening/order-list.tsx';
import { type Order, useOrder } from './parents-evening/use-order.ts';
import '../ui/styles/parents-evening.css';

type Evening = Answer<'readParentsEvening'>;

const asked = (registerId: string) => ({ params: { registerId } });

export const loader: LoaderFunction = async ({ params }) => {
  await prefetch('readParentsEvening', asked(params.registerId ?? ''));
  return null;
};

/** A parents' evening: the order of appointments for the adult, and one page a family that is safe to show. */
export function Page() {
  const evening = useRead('readParentsEvening', asked(useParams().registerId ?? ''));
  const [search] = useSearchParams();
  const order = useOrder(evening);
  const shown = evening.pupils.find((one) => one.id === search.get('pupil'));
  return shown ? <Shown evening={evening} pupil={shown} order={order} /> : <Evening evening={evening} order={order} />;
}

function Evening({ evening, order }: { evening: Evening; order: Order }) {
  const { register, pupils, today } = evening;
  const [sheets, setSheets] = useState(false);
  useEffect(() => {
    if (!sheets) return;
    window.print();
    setSheets(false);
  }, [sheets]);
  return (
    <>
      <div className={sheets ? 'no-print' : undefined}>
        <Stack gap="loose">
          <PageHeader
            title={`Parents’ evening, ${register.name}`}
            lede={
              <>
                {counted(pupils.length, 'pupil')}
                <span className="no-print"> · press a name to show that family’s page</span>
              </>
            }
            back={{ to: paths.register(register.id), label: register.name }}
            actions={
              pupils.length > 0 ? (
                <>
                  <Button icon={<PrintIcon />} onClick={() => window.print()}>
                    Print the order
                  </Button>
                  <Button onClick={() => setSheets(true)}>Print a page for each</Button>
                </>
              ) : null
            }
          />
          {pupils.length === 0 ? (
            <EmptyState title="Nobody is on this register" icon={<RegisterIcon />}>
              Pupils come onto it with the school’s roster.
            </EmptyState>
          ) : (
            <>
              <OrderList pupils={pupils} order={order} registerName={register.name} />
              <Note>
                This order is yours alone. A family’s page shows what their child enjoys, what works and what went well:
                no phase, no flag, nothing of another child.
              </Note>
            </>
          )}
        </Stack>
      </div>
      {sheets ? (
        <div className="print-only">
          {pupils.map((pupil) => (
            <section key={pupil.id} className="family-sheet">
              <h2>
                <bdi>{pupil.name}</bdi>
              </h2>
              <Family pupil={pupil} today={today} notes={false} />
            </section>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface ShownProps {
  evening: Evening;
  pupil: Evening['pupils'][number];
  order: Order;
}

function Shown({ evening: { register, today }, pupil, order }: ShownProps) {
  const [notes, setNotes] = useState(false);
  const place = order.appointments.findIndex((one) => one.pupilId === pupil.id);
  const at = (step: number) => order.appointments[place + step];
  const link = (words: string, to: ReturnType<typeof at>) =>
    // The name of who comes next is not for who sits here now.
    to ? <LinkButton to={`?pupil=${to.pupilId}`}>{words}</LinkButton> : null;
  return (
    <Stack gap="loose">
      <PageHeader
        title={pupil.name}
        lede={[pupil.at, pupil.form, register.subject].filter(Boolean).join(' · ')}
        back={{ to: paths.parentsEvening(register.id), label: 'All appointments' }}
        actions={
          <>
            {link('Previous', at(-1))}
            {link('Next', at(1))}
            <Button icon={<PrintIcon />} onClick={() => window.print()}>
              Print
            </Button>
          </>
        }
      />
      <Family pupil={pupil} today={today} notes={notes} />
      {pupil.moments.some((one) => one.note) ? (
        <div className="no-print">
          <Cluster>
            <Switch
              name="notes"
              label="With notes"
              hint="Read them first: a note is shown as it was written."
              checked={notes}
              onChange={(event) => setNotes(event.target.checked)}
            />
          </Cluster>
        </div>
      ) : null}
    </Stack>
  );
}
