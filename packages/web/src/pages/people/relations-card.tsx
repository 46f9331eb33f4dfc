import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { EndGrant } from './end-grant.tsx';
import { GiveRelation } from './give-relation.tsx';
import { relationChoices, relationWords } from './relation-words.ts';
import { Past } from './roles-card.tsx';
import { spellWords } from './spell-words.ts';

interface RelationsCardProps {
  person: StaffLine;
  today: string;
}

/** Whom somebody works with. A relation ends at the end of its last day, and access with it. */
export function RelationsCard({ person, today }: RelationsCardProps) {
  const current = person.relations.filter((one) => one.to === null || one.to >= today);
  const past = person.relations.filter((one) => one.to !== null && one.to < today);
  return (
    <Card title="Whom they work with" lede="Registers come with the roster. Add here what your MIS does not say.">
      {current.length > 0 ? (
        <LineList label="Whom they work with">
          {current.map((one) => (
            <Line
              key={one.id}
              title={relationWords(one)}
              meta={spellWords(one, today)}
              detail={relationChoices.find((each) => each.kind === one.kind)?.means}
              actions={
                one.kind === 'named-in-session' ? null : (
                  <EndGrant staffId={person.id} grantId={one.id} what={relationWords(one)} today={today} />
                )
              }
            />
          ))}
        </LineList>
      ) : (
        <Note>No register, year or caseload yet.</Note>
      )}
      <Disclosure summary="Add a register, year or caseload">
        <GiveRelation person={person} today={today} />
      </Disclosure>
      <Disclosure summary="Give cover">
        <Note>
          For supply and cover: they see the register, its pupils and what works for them, until the end of the last
          day. No phases, no notes, no prompts. They can log a moment, which the regular adults then find.
        </Note>
        <GiveRelation {...{ person, today }} only={{ kind: 'cover', label: 'Give cover' }} />
      </Disclosure>
      <Disclosure summary="Declare a conflict of interest">
        <Note>
          Their own child, say. Everything about that pupil closes to them at once and wins over every role. Anybody can
          declare this for themselves too, under their account.
        </Note>
        <GiveRelation {...{ person, today }} only={{ kind: 'conflict', label: 'Declare a conflict' }} />
      </Disclosure>
      <Past lines={past.map((one) => ({ id: one.id, words: `${relationWords(one)}, ${spellWords(one, today)}` }))} />
    </Card>
  );
}
