import type { Practice } from '@noticed/shared/contract/registers/check-ins';
import { Refused, type Sent } from '../../data/client.ts';
import { dayHere } from '../../data/day-here.ts';
import { newId } from '../../data/id.ts';
import { post } from '../../data/offline/outbox.ts';
import { useToast } from '../../ui/overlay/toast.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import type { Addressee } from './opening.ts';
import { rememberHabit } from './practices.ts';

/** What may be said of a moment beyond pupil and practice. */
export type Detail = Pick<Sent<'logCheckIn'>['body'], 'tone' | 'reach' | 'channel' | 'note' | 'happenedOn'>;

export interface Moment {
  pupils: readonly Addressee[];
  practice: Practice;
  detail?: Detail;
  /** Where the words of a refusal go; left out, they are a message. */
  onRefused?: (refused: Refused) => void;
}

/** Logs a moment at once and says so, with a way to take it back. */
export function useLog(): (moment: Moment) => void {
  const say = useToast();
  return ({ pupils, practice, detail = {}, onRefused }) => {
    const id = newId();
    const refused = (error: unknown) => {
      if (error instanceof Refused && onRefused) onRefused(error);
      else say({ kind: 'problem', text: error instanceof Error ? error.message : 'This was not logged. Try again.' });
    };
    const pupilIds = pupils.map((one) => one.id);
    const body = { id, pupilIds, practiceId: practice.id, happenedOn: dayHere(), ...detail };
    const words = `${practice.name}, with ${withWhom(pupils)}`;
    post('logCheckIn', { body }, { words }).catch(refused);
    rememberHabit(practice.id);
    const undo = () => {
      post('retractCheckIn', { params: { checkInId: id }, body: {} }, { words: `Taken back: ${words}` }).then(
        () => say({ text: <Said act="Taken back" practice={practice} pupils={pupils} /> }),
        refused,
      );
    };
    say({ text: <Said act="Logged" practice={practice} pupils={pupils} />, undo });
  };
}

/** What was done, unless pupils may see the screen: a correction is nobody else's business. */
function Said({ act, practice, pupils }: Pick<Moment, 'practice' | 'pupils'> & { act: string }) {
  const { safe } = useProjectorSafe();
  return safe ? act : <bdi>{`${act}: ${practice.name}, with ${withWhom(pupils)}`}</bdi>;
}

/** @example withWhom([{ id: 'p1', name: 'Amira Haddad' }]) // 'Amira Haddad' */
export function withWhom(pupils: readonly Addressee[]): string {
  const [first, second] = pupils;
  if (pupils.length === 1 && first) return first.name;
  if (pupils.length === 2 && first && second) return `${first.name} and ${second.name}`;
  return `${pupils.length} pupils`;
}
