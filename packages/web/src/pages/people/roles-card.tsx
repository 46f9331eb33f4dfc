import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { EndGrant } from './end-grant.tsx';
import { GiveRole } from './give-role.tsx';
import { roleHeading, roleWords } from './role-words.ts';
import { spellWords } from './spell-words.ts';

/** What somebody is, and what each role opens. */
export function RolesCard({ person, today }: { person: StaffLine; today: string }) {
  const current = person.roles.filter((one) => one.to === null || one.to >= today);
  const past = person.roles.filter((one) => one.to !== null && one.to < today);
  return (
    <Card
      title="Roles"
      lede="Roles add up. Most open something only together with a register, a year or a caseload, below."
    >
      {current.length > 0 ? (
        <LineList label="Roles">
          {current.map((one) => (
            <Line
              key={one.id}
              title={roleHeading(one.role)}
              meta={spellWords(one, today)}
              detail={roleWords[one.role]}
              actions={<EndGrant staffId={person.id} grantId={one.id} what={roleHeading(one.role)} today={today} />}
            />
          ))}
        </LineList>
      ) : (
        <Note>No role: they can sign in and see nothing.</Note>
      )}
      <Disclosure summary="Give a role">
        <GiveRole person={person} today={today} />
      </Disclosure>
      <Past lines={past.map((one) => ({ id: one.id, words: `${roleHeading(one.role)}, ${spellWords(one, today)}` }))} />
    </Card>
  );
}

/** What has ended, for who wonders why somebody could see something last year. */
export function Past({ lines }: { lines: readonly { id: string; words: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={`Ended (${lines.length})`}>
      <ul>
        {lines.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
