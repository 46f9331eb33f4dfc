import type { Notice } from '@noticed/shared/contract/pupils/help';
import { newId } from '../../data/id.ts';
import { useRead, useWrite } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** What the reader is told today that is no prompt: nobody waits for an answer, and putting it away leaves no trace. */
export function Notices({ today }: { today: string }) {
  const { notices } = useRead('listNotices', {});
  if (notices.length === 0) return null;
  return (
    <section className="no-print lines-below">
      <Card title="For you" flush>
        <LineList label="For you">
          {notices.map((notice) => (
            <Line
              key={notice.id}
              title={<bdi>{notice.sentence}</bdi>}
              meta={nearDay(notice.on, today)}
              actions={<Acts notice={notice} />}
            />
          ))}
        </LineList>
      </Card>
    </section>
  );
}

const awayWords: Record<Notice['kind'], string> = {
  opened: 'I have read it',
  offer: 'Not now',
  asked: 'Put it away',
  'to-review': 'Put it away',
  spray: 'I have seen to it',
};

function Acts({ notice }: { notice: Notice }) {
  const { id, kind, pupil } = notice;
  const putAway = useWrite('putAwayNotice');
  const accept = useWrite('acceptOffer');
  const say = useToast();
  const onError = (error: Error) => say({ kind: 'problem', text: error.message });
  const sayYes = () =>
    accept.mutate(
      { params: { offerId: id }, body: { id: newId() } },
      { onSuccess: () => say({ text: 'They know now that it is you, and will come to you.' }), onError },
    );
  return (
    <>
      {kind === 'offer' ? (
        <Button size="small" busy={accept.isPending} onClick={sayYes}>
          Yes, please
        </Button>
      ) : null}
      {kind === 'asked' && pupil ? (
        <LinkButton size="small" to={paths.pupil(pupil.id)}>
          Open their page
        </LinkButton>
      ) : null}
      {kind === 'to-review' ? (
        <LinkButton size="small" to={paths.openings()}>
          Look at it
        </LinkButton>
      ) : null}
      {kind === 'spray' ? (
        <LinkButton size="small" to={paths.signInPolicy()}>
          How people sign in
        </LinkButton>
      ) : null}
      <Button
        size="small"
        kind="plain"
        busy={putAway.isPending}
        onClick={() => putAway.mutate({ params: { noticeId: id } }, { onError })}
      >
        {awayWords[kind]}
      </Button>
    </>
  );
}
