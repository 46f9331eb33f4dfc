import { standings } from '@noticed/shared/domain/relationship/phase';
import { Badge } from '../feedback/badge.tsx';
import { BoardColumns } from '../layout/board-columns.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Cluster, Stack } from '../layout/stack.tsx';
import { FlagMark } from '../people/flag-mark.tsx';
import { PhaseBar } from '../people/phase-bar.tsx';
import { PhaseMark } from '../people/phase-mark.tsx';
import { PupilCard } from '../people/pupil-card.tsx';
import { PupilName } from '../people/pupil-name.tsx';
import { UnlessProjected } from '../projector-safe.tsx';
import { standingOrder, standingWords } from '../words.ts';

const hints = {
  unsorted: 'How does it stand between you?',
  establish: 'Get to know them, say you are glad.',
  maintain: 'Keep it alive: a word, by name.',
  restore: 'Listen, own your part, start afresh.',
};
const names: Readonly<Record<string, readonly string[]>> = {
  unsorted: ['Jo Li', 'Ren Takahashi'],
  establish: ['Oluwaseun Adeyemi-Featherstonehaugh', 'Ffion Vaughan', 'Tomasz Wójcik'],
  maintain: ['Amira Haddad', 'Beth Archer', 'Callum Reid', 'سارة المنصوري'],
  restore: ['Dylan Price'],
};

export function PeoplePart() {
  return (
    <>
      <PageHeader
        back={{ to: '/registers', label: 'Registers' }}
        title="9B"
        lede="30 pupils · reviewed 4 school days ago"
        actions={<Badge tone="accent">Tutor group</Badge>}
      />
      <Board />
      <Marks />
      <Card title="Bars">
        <PhaseBar label="9B, your view" counts={{ establish: 6, maintain: 19, restore: 3, unsorted: 2 }} />
        <PhaseBar label="Everyone in Restore" counts={{ establish: 0, maintain: 0, restore: 4, unsorted: 0 }} />
        <PhaseBar label="Nobody on the register" counts={{ establish: 0, maintain: 0, restore: 0, unsorted: 0 }} />
      </Card>
    </>
  );
}

function Board() {
  const columns = standingOrder.map((standing) => ({
    id: standing,
    standing,
    label: standingWords[standing].word,
    mark: <PhaseMark standing={standing} size="small" />,
    count: names[standing]?.length ?? 0,
    hint: hints[standing],
    body: (
      <Stack gap="tight">
        {names[standing]?.map((name) => {
          const [preferred = '', ...family] = name.split(' ');
          return (
            <PupilCard
              key={name}
              name={<PupilName preferred={preferred} family={family.join(' ')} to={`/${name}`} />}
              detail="6 school days · praise"
            />
          );
        })}
      </Stack>
    ),
  }));
  return <BoardColumns label="9B by phase" columns={columns} />;
}

function Marks() {
  return (
    <Card title="Marks">
      <Cluster gap="loose">
        {standings.map((standing) => (
          <PhaseMark key={standing} standing={standing} word />
        ))}
      </Cluster>
      <Cluster gap="loose">
        {(['small', 'medium', 'large'] as const).map((size) => (
          <Cluster key={size}>
            {standings.map((standing) => (
              <PhaseMark key={standing} standing={standing} size={size} />
            ))}
          </Cluster>
        ))}
      </Cluster>
      <FlagMark severity="red">No one has logged a moment with Amira for 16 school days</FlagMark>
      <FlagMark severity="amber">You last noticed Beth 11 school days ago</FlagMark>
      <Cluster>
        <FlagMark kind="tag" severity="red">
          16 days
        </FlagMark>
        <FlagMark kind="tag" severity="amber">
          11 days
        </FlagMark>
        <UnlessProjected>
          <Badge>SEN support</Badge>
        </UnlessProjected>
        <Badge tone="accent">Tutor</Badge>
      </Cluster>
    </Card>
  );
}
