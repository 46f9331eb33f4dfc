import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { nextWords } from '../session/stage-words.ts';

interface SessionLinesProps {
  label: string;
  sessions: readonly SessionLine[];
  today: string;
}

export function SessionLines({ label, sessions, today }: SessionLinesProps) {
  return (
    <LineList label={label}>
      {sessions.map((one) => (
        <Line
          key={one.id}
          title={
            <Link to={paths.session(one.id)} className="pupil-link">
              <bdi>
                <strong>{one.pupil.name}</strong>
              </bdi>
            </Link>
          }
          meta={[one.pupil.form, `with ${one.adult}`].filter(Boolean).join(' · ')}
          detail={detailOf(one, today)}
          actions={
            <LinkButton
              to={paths.session(one.id)}
              size="small"
              aria-label={`Open the session of ${one.pupil.name} with ${one.adult}`}
            >
              Open
            </LinkButton>
          }
        />
      ))}
    </LineList>
  );
}

function detailOf(one: SessionLine, today: string): string {
  const led = one.facilitator && one.facilitator !== one.adult ? ` ${one.facilitator} facilitates.` : '';
  return nextWords(one, today) + led;
}
