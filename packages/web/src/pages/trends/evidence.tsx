import { useState } from 'react';
import { Refused } from '../../data/client.ts';
import { prefetch, useRead, useWrite } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { momentWords, spanWords } from '../../ui/whole-dates.ts';
import { GroupsPage } from '../groups/frame.tsx';

export const loader = () => prefetch('listReleases', {});

type HalfTerm = ReturnType<typeof useRead<'listReleases'>>['halfTerms'][number];

/** Those that are over, the latest first, under the next one: what nobody can release for years would only be in the way. */
function listed(halfTerms: readonly HalfTerm[]): HalfTerm[] {
  const next = halfTerms.find((one) => !one.over);
  return halfTerms.filter((one) => one.over || one === next).toReversed();
}

/** Half-terms whose figures may leave the school: each is released once, as it then is. */
export function Page() {
  const { halfTerms, mayRelease } = useRead('listReleases', {});
  const release = useWrite('releaseFigures');
  const [trouble, setTrouble] = useState('');
  const make = (until: string) => {
    setTrouble('');
    release.mutate(
      { params: { until } },
      { onError: (error) => setTrouble(error instanceof Refused ? error.message : 'It was not released. Try again.') },
    );
  };
  return (
    <GroupsPage title="Evidence pack" lede="For governors, an inspection, a trust or a local authority">
      <p className="method">
        A pack holds no names, of pupils or of adults. Its figures are rounded to 5, speak of at least ten pupils each,
        and are fixed: each half-term is released once, so that no two copies can be compared to find anyone.
      </p>
      {trouble ? <p role="alert">{trouble}</p> : null}
      <Card title="Half-terms" flush>
        {halfTerms.length === 0 ? (
          <EmptyState title="No term dates yet">Half-terms stand here once the school’s terms are set.</EmptyState>
        ) : (
          <LineList label="Half-terms">
            {listed(halfTerms).map(({ from, to, over, releasedAt }) => (
              <Line
                key={to}
                title={spanWords(from, to)}
                detail={releasedAt ? `Released ${momentWords(releasedAt)}` : over ? 'Not released' : 'Not over yet'}
                actions={
                  releasedAt ? (
                    <LinkButton to={paths.evidencePack(to)}>Open the pack</LinkButton>
                  ) : over && mayRelease ? (
                    <Button busy={release.isPending} onClick={() => make(to)}>
                      Release the figures
                    </Button>
                  ) : null
                }
              />
            ))}
          </LineList>
        )}
      </Card>
      {mayRelease ? null : <Note>A senior leader releases the figures of a half-term.</Note>}
    </GroupsPage>
  );
}
