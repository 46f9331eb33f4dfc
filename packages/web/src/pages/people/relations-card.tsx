import type { StaffLine } from '@noticed/shared/contract/staff';
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
      <Past lines={past.map((one) => ({ id: one.id, words: `${relationWords(one)}, ${spellWords(one, today)}` }))} />
    </Card>
  );
}
