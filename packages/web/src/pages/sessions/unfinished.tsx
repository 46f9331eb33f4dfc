import { useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

/** Conversations of one’s own that were paused, or cut short by a device: they go on where they stopped. */
export function Unfinished() {
  const { drafts } = useRead('listDrafts', {});
  const open = drafts.filter(({ stage }) => stage === null || stage === 'planned' || stage === 'deferred');
  if (open.length === 0) return null;
  return (
    <Card title={`Unfinished (${open.length})`} lede="Only you can read these." flush>
      <LineList label="Unfinished">
        {open.map(({ sessionId, pupil, savedAt }) => (
          <Line
            key={sessionId}
            title={<bdi>{pupil.name}</bdi>}
            meta={pupil.form}
            detail={`Saved ${momentWords(savedAt)}`}
            actions={
              <LinkButton
                to={paths.conversation(pupil.id, sessionId)}
                size="small"
                aria-label={`Go on with ${pupil.name}`}
              >
                Go on
              </LinkButton>
            }
          />
        ))}
      </LineList>
    </Card>
  );
}
