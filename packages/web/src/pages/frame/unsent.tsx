import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { Link } from 'react-router';
import type { Act } from '../../data/offline/act.ts';
import { type Outbox, settle } from '../../data/offline/outbox.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { standingWords } from '../../ui/words.ts';

/** Every act that has not been taken, in words: those that a person has to decide of first. */
export function Unsent({ outbox: { waiting, refused }, onClose }: { outbox: Outbox; onClose: () => void }) {
  return (
    <Sheet open title="Not sent yet" onClose={onClose}>
      <UnlessProjected>
        <Stack>
          {refused.length > 0 ? (
            <LineList label="To decide">
              {refused.map((act) => (
                <Refused key={act.id} act={act} onClose={onClose} />
              ))}
            </LineList>
          ) : null}
          {waiting.length > 0 ? (
            <LineList label="Waiting, in order">
              {waiting.map((act) => (
                <Line key={act.id} title={<bdi>{act.about.words}</bdi>} meta={clock(act.at)} />
              ))}
            </LineList>
          ) : null}
          {waiting.length + refused.length === 0 ? <p>Everything has been sent.</p> : null}
        </Stack>
      </UnlessProjected>
    </Sheet>
  );
}

/** A move that met another device's is decided on its register, where both are shown; anything else can only be done anew. */
function Refused({ act, onClose }: { act: Act; onClose: () => void }) {
  const { registerId, words } = act.about;
  const forget = (
    <Button size="small" onClick={() => settle(act.id)}>
      Put it away
    </Button>
  );
  const decide = registerId ? (
    <Link to={paths.register(registerId)} className="button" data-kind="primary" data-size="small" onClick={onClose}>
      Decide on the register
    </Link>
  ) : null;
  return (
    <Line
      title={<bdi>{words}</bdi>}
      meta={clock(act.at)}
      detail={standsNow(act) ?? act.refusal?.title}
      actions={
        <>
          {forget}
          {decide}
        </>
      }
    />
  );
}

/** How the pupils stand on the server, as it said when it refused. */
function standsNow({ refusal, about }: Act): string | null {
  if (!about.placings || !Array.isArray(refusal?.current)) return null;
  const current = refusal.current as { pupilId: string; phase: Standing }[]; // what the handler of this act gives
  const said = about.placings.flatMap(({ pupilId, name, to }) => {
    const now = current.find((one) => one.pupilId === pupilId)?.phase;
    return now
      ? [`You chose ${standingWords[to].word} for ${name}, who was moved to ${standingWords[now].word} elsewhere.`]
      : [];
  });
  return said.join(' ') || null;
}

function clock(at: number): string {
  return new Date(at).toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
}
