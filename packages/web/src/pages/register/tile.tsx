import type { RegisterPupil } from '@noticed/shared/contract/registers/registers';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { memo } from 'react';
import { IconButton } from '../../ui/actions/icon-button.tsx';
import { counted } from '../../ui/count-words.ts';
import { dayAfter, dayWords, nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { flagWords } from '../../ui/flag-words.ts';
import { EditIcon } from '../../ui/icons.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { PupilName } from '../../ui/people/pupil-name.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { runShort } from '../check-in/run.ts';
import { useHold } from './use-hold.ts';
import { tileId, type Work } from './work.ts';

/** What of a tile changes while a register is gone over. */
export interface Stands {
  standing: Standing;
  chosen: boolean;
  /** Moved, and not sent yet. */
  waits: boolean;
  /** The one that Tab reaches. */
  reachable: boolean;
}

export function standsOf(pupil: RegisterPupil, work: Work, reachable: RegisterPupil | undefined): Stands {
  const { sorting, selection } = work;
  return {
    standing: sorting.standingOf(pupil.id),
    chosen: selection.chosen.has(pupil.id),
    waits: sorting.waits(pupil.id),
    reachable: pupil === reachable,
  };
}

export interface TileProps extends Stands, Pick<Work, 'hand'> {
  pupil: RegisterPupil;
  today: string;
  /** Part of a list, or of something else. */
  as?: 'li' | 'div';
}

/**
 * One pupil: a press chooses, a hold or Shift chooses all between, the pencil logs. The keys work on whichever is in hand.
 * Drawn again only when something of this pupil has changed.
 */
export const Tile = memo(function Tile(props: TileProps) {
  const { pupil, standing, chosen, waits, today, hand, reachable, as: Part = 'li' } = props;
  const tabIndex = reachable ? 0 : -1;
  const press = useHold(
    (event) => hand.current?.press(pupil.id, event.shiftKey),
    () => hand.current?.press(pupil.id, true),
  );
  return (
    <Part
      id={tileId(pupil.id)}
      className="tile"
      data-pupil={pupil.id}
      data-chosen={chosen || undefined}
      data-waits={waits || undefined}
    >
      <button
        type="button"
        className="tile-main"
        tabIndex={tabIndex}
        aria-pressed={chosen}
        aria-keyshortcuts="1 2 3 0 c u o"
        onFocus={() => hand.current?.goTo(pupil.id)}
        {...press}
      >
        <span className="tile-phase">
          <PhaseMark standing={standing} size="small" />
        </span>
        <span className="tile-words">
          <PupilName preferred={pupil.name} />
          <UnlessProjected>
            <span className="tile-detail">
              <Detail pupil={pupil} standing={standing} today={today} moved={waits} />
            </span>
          </UnlessProjected>
        </span>
        <span className="tile-marks">
          <UnlessProjected>
            <Marks pupil={pupil} />
          </UnlessProjected>
        </span>
      </button>
      <IconButton
        label={`Log a moment with ${pupil.name}`}
        icon={<EditIcon />}
        tabIndex={tabIndex}
        onClick={() => hand.current?.log(pupil.id)}
      />
    </Part>
  );
});

interface DetailProps {
  pupil: RegisterPupil;
  standing: Standing;
  today: string;
  moved: boolean;
}

function Detail({ pupil, standing, today, moved }: DetailProps) {
  const days = moved ? 0 : pupil.phaseDays;
  const age =
    standing === 'unsorted' || days === null ? null : days === 0 ? 'placed today' : counted(days, 'school day');
  const noticed = pupil.lastNoticedOn ? `noticed ${lastDay(pupil.lastNoticedOn, today)}` : 'no moment logged yet';
  return (
    <span>
      {age ? <span>{age}</span> : null}
      <span>{noticed}</span>
      {pupil.run > 0 ? <span>{runShort(pupil.run)}</span> : null}
      {moved ? <span>not sent yet</span> : null}
    </span>
  );
}

/** Today and yesterday by name; further back a weekday would only take room. */
function lastDay(day: string, today: string): string {
  return day >= dayAfter(today, -1) ? nearDay(day, today) : dayWords(day, today);
}

const provision: Readonly<Record<string, string>> = { K: 'SEN support', E: 'EHC plan' };

function Marks({ pupil }: { pupil: RegisterPupil }) {
  const [first, ...rest] = pupil.flags;
  return (
    <>
      {pupil.objected ? <Badge>Not to be placed</Badge> : null}
      {pupil.awayToday ? <Badge>Away today</Badge> : null}
      {pupil.offSite ? <Badge>Off site</Badge> : null}
      {pupil.sen && provision[pupil.sen] ? <Badge>{provision[pupil.sen]}</Badge> : null}
      {first ? (
        <FlagMark kind="tag" severity={first.severity}>
          {flagWords(first.kind)}
          {rest.length > 0 ? ` +${rest.length}` : null}
        </FlagMark>
      ) : null}
    </>
  );
}
