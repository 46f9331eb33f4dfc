import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import { phases } from '@noticed/shared/domain/relationship/phase';
import { useEffect } from 'react';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { IconButton } from '../../ui/actions/icon-button.tsx';
import { Kbd } from '../../ui/actions/kbd.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { counted } from '../../ui/count-words.ts';
import { late } from '../../ui/feedback/late.tsx';
import { CloseIcon, EditIcon, UndoIcon } from '../../ui/icons.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { PhaseMark, PhaseShape } from '../../ui/people/phase-mark.tsx';
import { PupilName } from '../../ui/people/pupil-name.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import { standingWords } from '../../ui/words.ts';
import type { Done } from './sorting.ts';
import type { Work } from './work.ts';

// Few moves are given a reason; whoever has one has it without a network too.
const Why = late(() => import('./why.tsx').then((module) => module.Why), { soon: true });

/** At the foot of the screen, where a thumb is: what can be done with the chosen, or what was done last. */
export function Bar({ page, work }: { page: RegisterPage; work: Work }) {
  const { chosen } = work.selection;
  const { safe } = useProjectorSafe();
  const shows = page.pupils.length === 0 ? null : chosen.size > 0 ? 'chosen' : 'review';
  useEffect(() => {
    // Messages then stand above it.
    if (shows) document.documentElement.setAttribute('data-bar', shows);
    return () => document.documentElement.removeAttribute('data-bar');
  }, [shows]);
  if (!shows) return null;
  return (
    <section className="register-bar no-print" aria-label="Acts on this register">
      {shows === 'chosen' ? <Chosen work={work} safe={safe} /> : <Review page={page} work={work} safe={safe} />}
    </section>
  );
}

const keys = { establish: '1', maintain: '2', restore: '3', unsorted: '0' };
const placesOnBar = [...phases, 'unsorted'] as const;

function Chosen({ work, safe }: { work: Work; safe: boolean }) {
  const { page, place, log } = work;
  const refused = page.maySort ? null : 'Only adults who meet this register place its pupils.';
  return (
    <>
      <Who work={work} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser */}
      <div className="register-bar-acts" role="group" aria-label="With the chosen">
        {safe
          ? null
          : placesOnBar.map((standing) => (
              <Button
                key={standing}
                refused={refused}
                onClick={() => place(standing)}
                aria-keyshortcuts={keys[standing]}
              >
                <PhaseShape standing={standing} />
                <span className="register-bar-word">{standingWords[standing].word}</span>
                <Kbd keys={keys[standing]} />
              </Button>
            ))}
        <Button kind="primary" icon={<EditIcon />} onClick={() => log()} aria-keyshortcuts="c">
          Log
        </Button>
      </div>
      {safe || refused ? null : <Why work={work} />}
    </>
  );
}

/** Who is chosen; of one alone also why they stand out, and the way to their page. */
function Who({ work: { page, selection, shown } }: { work: Work }) {
  const chosen = page.pupils.filter((one) => selection.chosen.has(one.id));
  const [only] = chosen.length === 1 ? chosen : [];
  const all = selection.everyone
    ? `All ${counted(chosen.length, 'pupil')}`
    : `${counted(chosen.length, 'pupil')} chosen`;
  return (
    <div className="register-bar-words">
      <p role="status">
        {only ? <PupilName preferred={only.name} to={paths.pupil(only.id)} /> : <strong>{all}</strong>}
      </p>
      {chosen.length < shown.length ? (
        <Button size="small" kind="plain" onClick={() => selection.chooseAll(shown.map((one) => one.id))}>
          Choose all {shown.length}
        </Button>
      ) : null}
      {only && only.flags.length === 0 ? (
        <span className="touch-only">Hold another name to choose all between.</span>
      ) : null}
      <span className="register-bar-end">
        <IconButton label="Choose nobody" icon={<CloseIcon />} onClick={selection.clear} />
      </span>
      {only?.flags.map((flag) => (
        <FlagMark key={flag.kind} severity={flag.severity}>
          {flag.sentence}
        </FlagMark>
      ))}
    </div>
  );
}

function Review({ page, work, safe }: { page: RegisterPage; work: Work; safe: boolean }) {
  const { sorting } = work;
  if (safe) return <p className="register-bar-words">Projector-safe: names only. Press a name to log a moment.</p>;
  const refused = page.maySort ? null : 'Only adults who meet this register go over it.';
  return (
    <>
      <div className="register-bar-words" role="status">
        {sorting.last ? <LastAct page={page} last={sorting.last} /> : <Hint maySort={page.maySort} />}
      </div>
      <div className="register-bar-acts">
        {sorting.last ? (
          <Button kind="plain" icon={<UndoIcon />} onClick={sorting.undo} aria-keyshortcuts="u">
            Undo
          </Button>
        ) : null}
        {sorting.last?.to === null ? (
          <LinkButton to={paths.registers()}>All registers</LinkButton>
        ) : (
          <Button kind="primary" refused={refused} onClick={sorting.complete} aria-keyshortcuts="Control+Enter">
            {sorting.moves > 0 ? 'The rest is unchanged' : 'Everything is unchanged'}
            <Kbd keys="Ctrl ↵" />
          </Button>
        )}
      </div>
    </>
  );
}

function Hint({ maySort }: { maySort: boolean }) {
  if (!maySort) return <span>You see this register as somebody who leads it: its adults place their own pupils.</span>;
  return (
    <span>
      Press a name, then where it stands. <span className="keys-only">Or go down with ↓ and press 1, 2, 3 or 0.</span>
    </span>
  );
}

function LastAct({ page, last }: { page: RegisterPage; last: Done }) {
  if (last.to === null)
    return <span>Gone over: {counted(page.pupils.length, 'pupil')}, and the rest is unchanged.</span>;
  const [first] = last.before.keys();
  const name = page.pupils.find((one) => one.id === first)?.name;
  return (
    <span className="register-bar-last">
      {last.before.size === 1 ? <bdi>{name}</bdi> : counted(last.before.size, 'pupil')}{' '}
      <span aria-hidden="true">→</span> <PhaseMark standing={last.to} size="small" word />
    </span>
  );
}
