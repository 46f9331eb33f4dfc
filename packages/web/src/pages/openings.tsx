import type { OpeningLine } from '@noticed/shared/contract/people/openings';
import { Link } from 'react-router';
import { prefetch, useRead, useWrite } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Badge } from '../ui/feedback/badge.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { HiddenWhileProjected } from '../ui/feedback/hidden-while-projected.tsx';
import { LockIcon } from '../ui/icons.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { useToast } from '../ui/overlay/toast.tsx';
import { momentWords } from '../ui/whole-dates.ts';

export const loader = () => prefetch('listOpenings', {});

/** Openings of confidential text that this reader opened, reviews, or is told of. */
export function Page() {
  const { openings } = useRead('listOpenings', {});
  const waiting = openings.filter((one) => one.mayReview);
  const others = openings.filter((one) => !one.mayReview);
  return (
    <Stack gap="loose">
      <PageHeader
        title="Confidential text that was opened"
        lede="By break-glass: with a reason, for half an hour. Its author is told, unless it is a safeguarding matter; then a second leader looks at it."
      />
      <HiddenWhileProjected>
        {waiting.length > 0 ? <List title="For you to look at" openings={waiting} /> : null}
        {others.length > 0 ? <List title="Opened" openings={others} /> : null}
        {openings.length === 0 ? (
          <Card>
            <EmptyState title="Nothing was opened" icon={<LockIcon />}>
              What you open, what you are asked to look at, and openings of what you wrote stand here.
            </EmptyState>
          </Card>
        ) : null}
      </HiddenWhileProjected>
    </Stack>
  );
}

function List({ title, openings }: { title: string; openings: readonly OpeningLine[] }) {
  return (
    <Card title={title} flush>
      <LineList label={title}>
        {openings.map((one) => (
          <Opening key={one.id} opening={one} />
        ))}
      </LineList>
    </Card>
  );
}

const found = { 'in-order': 'in order', 'to-follow-up': 'to be talked about' };

function Opening({ opening }: { opening: OpeningLine }) {
  const { about, by, mine, at, reason, held, safeguardingMatter, review, sessionId } = opening;
  const who = mine ? 'You' : by;
  return (
    <Line
      title={
        <bdi>
          {who} opened {reason === null ? about : <Link to={paths.session(sessionId)}>{about}</Link>}
        </bdi>
      }
      meta={momentWords(at)}
      detail={
        <>
          {reason === null ? null : <p dir="auto">{reason}</p>}
          <Cluster gap="tight">
            {safeguardingMatter ? <Badge>Safeguarding matter</Badge> : null}
            {held ? <Badge tone="amber">Its author is not told</Badge> : null}
            {review ? (
              <span>
                {review.by} found it {found[review.finding]}, {momentWords(review.at)}
              </span>
            ) : null}
          </Cluster>
        </>
      }
      actions={<Acts opening={opening} />}
    />
  );
}

function Acts({ opening: { id: openingId, sessionId, mayReview, mayRelease } }: { opening: OpeningLine }) {
  const review = useWrite('reviewOpening');
  const release = useWrite('releaseOpening');
  const say = useToast();
  const onError = (error: Error) => say({ kind: 'problem', text: error.message });
  const finish = (finding: 'in-order' | 'to-follow-up') =>
    review.mutate({ params: { openingId }, body: { finding } }, { onError });
  return (
    <>
      {mayReview ? (
        <>
          <Button size="small" busy={review.isPending} onClick={() => finish('in-order')}>
            It was in order
          </Button>
          <Button size="small" kind="plain" busy={review.isPending} onClick={() => finish('to-follow-up')}>
            We should talk about it
          </Button>
        </>
      ) : null}
      {mayRelease ? (
        <Button
          size="small"
          kind="plain"
          busy={release.isPending}
          onClick={() => release.mutate({ params: { sessionId, openingId } }, { onError })}
        >
          Tell its author now
        </Button>
      ) : null}
    </>
  );
}
