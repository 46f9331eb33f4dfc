import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { Link } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { longDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';

type Day = Answer<'readAgenda'>['days'][number];

interface Entry {
  session: SessionLine;
  what: string;
  done: boolean;
}

/** A day of the week in the order of its clock: fresh starts of the morning, conversations, follow-ups. */
export function AgendaDay({ day, today }: { day: Day; today: string }) {
  const entries: Entry[] = [
    ...day.freshStarts.map((session) => ({ session, what: 'Fresh start: welcome them', done: session.welcomed })),
    ...day.planned.map((session) => ({ session, what: plannedWords(session), done: false })),
    ...day.followUps.map((session) => ({ session, what: 'Follow-up: how does it stand?', done: false })),
  ];
  const title = day.day === today ? `${longDay(day.day)}, today` : longDay(day.day);
  if (entries.length === 0) return <Note>{title}: nothing.</Note>;
  return (
    <Card title={title} lede={day.schoolDay ? undefined : 'The school is closed.'} flush>
      <LineList label={longDay(day.day)}>
        {entries.map(({ session, what, done }) => (
          <Line
            key={`${session.id} ${what}`}
            title={
              <Link to={paths.session(session.id)} className="pupil-link">
                <bdi>
                  <strong>{session.pupil.name}</strong>
                </bdi>
              </Link>
            }
            meta={[session.pupil.form, `with ${session.adult}`].filter(Boolean).join(' · ')}
            detail={what}
            actions={<Marks session={session} done={done} />}
          />
        ))}
      </LineList>
    </Card>
  );
}

function plannedWords({ plannedAt, facilitator, adult }: SessionLine): string {
  const led = facilitator === adult ? '' : `, ${facilitator} facilitates`;
  return `${plannedAt ? `Conversation at ${plannedAt}` : 'Conversation'}${led}`;
}

function Marks({ session, done }: { session: SessionLine; done: boolean }) {
  return (
    <>
      {session.betweenPupils ? <Badge>Between pupils</Badge> : null}
      {done ? (
        <Badge tone="accent" icon={<CheckIcon />}>
          Done
        </Badge>
      ) : null}
    </>
  );
}
