import type { Answer } from '../../data/client.ts';
import { useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

type Import = Answer<'listImports'>['imports'][number];

const states: Record<Import['state'], { word: string; tone: 'neutral' | 'accent' | 'amber' }> = {
  waiting: { word: 'Not applied', tone: 'neutral' },
  held: { word: 'Waits for you', tone: 'amber' },
  applied: { word: 'Applied', tone: 'accent' },
  undone: { word: 'Taken back', tone: 'neutral' },
  withdrawn: { word: 'Put away', tone: 'neutral' },
};

/** What came in lately, and what the watched folder holds for a person. */
export function History() {
  const { imports } = useRead('listImports', {});
  const shown = imports.filter((one) => one.state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <Card title="Lately" flush>
      <LineList label="Imports lately">
        {shown.slice(0, 12).map((one) => (
          <Line
            key={one.id}
            title={<bdi>{one.fileName}</bdi>}
            detail={one.heldBecause ?? `${one.by ?? 'By itself'}, ${momentWords(one.appliedAt ?? one.createdAt)}`}
            meta={<Badge tone={states[one.state].tone}>{states[one.state].word}</Badge>}
            actions={
              <LinkButton to={paths.import(one.id)} size="small">
                Open <span className="visually-hidden">{one.fileName}</span>
              </LinkButton>
            }
          />
        ))}
      </LineList>
    </Card>
  );
}
