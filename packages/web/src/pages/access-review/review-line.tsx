import { Link } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { Line } from '../../ui/layout/line-list.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { DisableAccount } from '../people/account-state.tsx';
import { EndGrant } from '../people/end-grant.tsx';
import { roleHeading } from '../people/role-words.ts';
import { KeepAccount } from './keep-account.tsx';

interface ReviewLineProps {
  one: Answer<'reviewAccess'>['accounts'][number];
  mayChange: boolean;
  /** Nobody decides about their own account. */
  own: boolean;
  today: string;
}

/** One account, why it is here, and the acts beside it. */
export function ReviewLine({ one, mayChange, own, today }: ReviewLineProps) {
  const { staffId, name, reasons, lastSignedInOn, roles } = one;
  const used = lastSignedInOn ? `last used ${wholeDate(lastSignedInOn)}` : 'never used';
  return (
    <Line
      title={
        mayChange ? (
          <Link to={paths.person(staffId)}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )
      }
      meta={used}
      detail={
        <ul className="bullets">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {own ? <li>This is your own account: somebody else has to look at it.</li> : null}
        </ul>
      }
      actions={
        own ? null : (
          <>
            <KeepAccount staffId={staffId} name={name} />
            {mayChange
              ? roles.map(({ id, role }) => (
                  <EndGrant
                    key={id}
                    staffId={staffId}
                    grantId={id}
                    what={`${roleHeading(role)}, ${name}`}
                    label={`End: ${roleHeading(role)}`}
                    today={today}
                  />
                ))
              : null}
            {mayChange ? <DisableAccount staffId={staffId} name={name} size="small" /> : null}
          </>
        )
      }
    />
  );
}
