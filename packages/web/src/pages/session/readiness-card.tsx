import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { sides } from '@noticed/shared/domain/restorative-session/readiness';
import { Button } from '../../ui/actions/button.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { useSessionWrite } from './use-session-write.ts';

/** Calm enough? Each is asked on their own. “Not today” puts it off and is never late. */
export function ReadinessCard({ session, today }: { session: SessionPage; today: string }) {
  const write = useSessionWrite('checkReadiness');
  if (session.stage !== 'planned' && session.stage !== 'deferred') return null;
  const answer = (who: 'pupil' | 'partner', said: 'ready' | 'not-today') =>
    write.mutate(
      { params: { sessionId: session.id }, body: { version: session.version, who, answer: said } },
      { onError: write.onError },
    );
  return (
    <Card title="Calm enough?" lede="Ask each on their own. “Not today” is a good answer from either.">
      <ErrorSummary errors={write.refusal.errors} problem={write.refusal.problem} />
      <LineList label="Calm enough?">
        {sides.map((who) => {
          const name = who === 'pupil' ? session.pupil.name : session.adult;
          return (
            <Line
              key={who}
              title={<bdi>{name}</bdi>}
              detail={lastAnswer(session, who, today)}
              actions={
                <>
                  <Button
                    size="small"
                    busy={write.isPending}
                    aria-label={`${name} is ready`}
                    onClick={() => answer(who, 'ready')}
                  >
                    Ready
                  </Button>
                  <Button
                    size="small"
                    kind="plain"
                    busy={write.isPending}
                    aria-label={`Not today for ${name}`}
                    onClick={() => answer(who, 'not-today')}
                  >
                    Not today
                  </Button>
                </>
              }
            />
          );
        })}
      </LineList>
    </Card>
  );
}

function lastAnswer({ readiness }: SessionPage, who: 'pupil' | 'partner', today: string): string {
  const last = readiness.filter((one) => one.who === who).at(-1);
  if (!last) return 'Not asked yet.';
  const said = last.answer === 'ready' ? 'Ready' : 'Not today';
  return `${said}, asked by ${last.by} ${nearDay(last.on, today)}`;
}
