import type { Answer } from '../../data/client.ts';
import { nearDay } from '../../ui/day-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';

type Evening = Answer<'readParentsEvening'>;

interface FamilyProps {
  pupil: Evening['pupils'][number];
  today: string;
  notes: boolean;
}

/** What a family may see: what their child enjoys, what works, and what went well. No phase, no flag, no other child. */
export function Family({ pupil, today, notes }: FamilyProps) {
  const { interests, works, moments } = pupil;
  return (
    <div className="family">
      <Card title="What went well lately">
        {moments.length === 0 ? <p>Nothing is written down yet. Tell them what you saw this week.</p> : null}
        <LineList label="What went well lately">
          {moments.map(({ on, practice, adult, note, says }, at) => (
            <Line
              key={at}
              title={practice}
              meta={nearDay(on, today)}
              detail={
                <>
                  <bdi>{adult}</bdi>
                  {notes && note ? (
                    <UnlessProjected>
                      <p dir="auto">{note}</p>
                      {says ? (
                        <p>
                          {pupil.name}: <q dir="auto">{says}</q>
                        </p>
                      ) : null}
                    </UnlessProjected>
                  ) : null}
                </>
              }
            />
          ))}
        </LineList>
      </Card>
      <Stack gap="loose">
        <Card title="What works">
          <Words words={works} otherwise="What helps at home? Ask, and write it down together." />
        </Card>
        <Card title="Interests">
          <Words words={interests} otherwise="What do they enjoy at the moment? A good first question." />
        </Card>
      </Stack>
    </div>
  );
}

function Words({ words, otherwise }: { words: readonly string[]; otherwise: string }) {
  if (words.length === 0) return <p>{otherwise}</p>;
  return (
    <ul className="family-words">
      {words.map((one) => (
        <li key={one}>
          <bdi>{one}</bdi>
        </li>
      ))}
    </ul>
  );
}
