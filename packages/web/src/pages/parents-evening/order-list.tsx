import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { IconButton } from '../../ui/actions/icon-button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useDragging } from '../register/use-dragging.ts';
import type { Order } from './use-order.ts';

type Pupil = Answer<'readParentsEvening'>['pupils'][number];

interface OrderListProps {
  pupils: readonly Pupil[];
  order: Order;
  registerName: string;
}

/** The evening as it will go: moved by button, key or mouse, or by a time typed. */
export function OrderList({ pupils, order, registerName }: OrderListProps) {
  const byId = new Map(pupils.map((one) => [one.id, one]));
  const placeOf = (pupilId: string) => order.appointments.findIndex((one) => one.pupilId === pupilId);
  const list = useDragging<HTMLOListElement>(true, '.appointment', (pupilId, over) =>
    order.move(pupilId, placeOf(over.dataset.pupil ?? '')),
  );
  const move = useFocusAfter(order.move);
  return (
    <ol className="appointments" aria-label="Appointments" ref={list}>
      {order.appointments.map(({ pupilId, at }, place) => {
        const pupil = byId.get(pupilId);
        if (!pupil) return null;
        return (
          <li key={pupilId} className="appointment" data-pupil={pupilId} data-timed={at ? '' : undefined}>
            <TextField
              name={`at.${pupilId}`}
              type="time"
              label={`When ${pupil.name}’s family comes`}
              labelHidden
              width="short"
              step={300}
              defaultValue={at ?? ''}
              key={at}
              onBlur={(event) => {
                const next = event.target.value || null;
                if (next !== at) order.setTime(pupilId, next);
              }}
            />
            <span className="appointment-name">
              <Link to={`?pupil=${pupilId}`} draggable={false}>
                <bdi>{pupil.name}</bdi>
              </Link>{' '}
              {pupil.form === registerName ? null : <span className="line-meta">{pupil.form}</span>}
            </span>
            <span className="appointment-moves no-print">
              <IconButton
                label={`${pupil.name} earlier`}
                icon={<ChevronIcon />}
                data-turned="up"
                refused={place === 0 ? 'This is the first appointment.' : null}
                onClick={() => move(pupilId, place - 1, 'earlier')}
              />
              <IconButton
                label={`${pupil.name} later`}
                icon={<ChevronIcon />}
                refused={place === order.appointments.length - 1 ? 'This is the last appointment.' : null}
                onClick={() => move(pupilId, place + 1, 'later')}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The focus goes along with whoever was moved, so that a key can be pressed again. */
function useFocusAfter(move: Order['move']) {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (pupilId: string, place: number, which: 'earlier' | 'later') => {
    wanted.current = `[data-pupil="${pupilId}"] .appointment-moves > button:nth-of-type(${which === 'earlier' ? 1 : 2})`;
    move(pupilId, place);
  };
}
