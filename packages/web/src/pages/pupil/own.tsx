import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { phases, type Standing } from '@noticed/shared/domain/relationship/phase';
import { useState } from 'react';
import { dayHere } from '../../data/day-here.ts';
import { newId } from '../../data/id.ts';
import type { About } from '../../data/offline/act.ts';
import { latestPlacings } from '../../data/offline/after.ts';
import { post, useOutbox } from '../../data/offline/outbox.ts';
import { useRead } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { dayWords, nearDay } from '../../ui/day-words.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { PhaseMark, PhaseShape } from '../../ui/people/phase-mark.tsx';
import { standingWords } from '../../ui/words.ts';
import { runWords } from '../check-in/run.ts';
import { AskForHelp } from './help.tsx';

/** Where the reader says that this relationship stands, and how to say something else. */
export function Own({ page }: { page: PupilPage }) {
  const { own, pupil, today } = page;
  const place = usePlacing(page);
  const [reason, setReason] = useState('');
  if (!own) return null;
  const age = own.phaseDays === null ? '' : `, ${counted(own.phaseDays, 'school day')}`;
  const since = own.phaseSince && own.phase !== 'unsorted' ? `since ${dayWords(own.phaseSince, today)}${age}` : null;
  const standing = place.waits ?? own.phase;
  const noticed = own.lastNoticedOn
    ? `You last noticed ${pupil.name} ${nearDay(own.lastNoticedOn, today)}.`
    : `You have not logged a moment with ${pupil.name} yet.`;
  const change = (to: Standing) => {
    place.to(to, reason);
    setReason('');
  };
  return (
    <Card title="You and them">
      <p className="cluster">
        <PhaseMark standing={standing} size="large" word />
        {place.waits ? 'not sent yet' : since}
      </p>
      <p>{noticed}</p>
      {own.run > 0 ? <p>{runWords(own.run)}</p> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser */}
      <div role="group" aria-label="Where it stands now" className="cluster" data-gap="tight">
        {([...phases, 'unsorted'] as const).map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={one === standing}
            refused={place.refused}
            onClick={() => one !== standing && change(one)}
          >
            <PhaseShape standing={one} />
            {standingWords[one].word}
          </Button>
        ))}
      </div>
      {place.refused ? null : (
        <Disclosure summary="Say why, before you change it">
          <TextArea
            name="reason"
            label="Why"
            hint="Kept with your next change. The pupil and their parents may read it."
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Disclosure>
      )}
      <AskForHelp page={page} />
      <Note>This is your view of the relationship, not a mark of the pupil.</Note>
    </Card>
  );
}

/** A placement belongs to a register on which the two meet; any of them serves. It counts at once, sent or not. */
function usePlacing({ pupil, own, registers, objected }: PupilPage) {
  const { registers: mine } = useRead('listRegisters', {});
  const before = latestPlacings(useOutbox().waiting).get(pupil.id);
  const say = useToast();
  const shared = registers.find((one) => mine.some((line) => line.mine && line.id === one.id));
  const fail = (error: unknown) =>
    say({ kind: 'problem', text: error instanceof Error ? error.message : 'That was not saved. Try again.' });
  const to = (phase: Standing, reason: string) => {
    if (!shared || !own) return;
    const id = newId();
    const placing = { pupilId: pupil.id, to: phase, version: before ? before.version + 1 : own.version };
    const change = { ...placing, ...(reason.trim() ? { reason } : {}) };
    const about = (words: string, to: Standing, version: number): About => ({
      words: `${pupil.name} ${words} ${standingWords[to].word}`,
      registerId: shared.id,
      placings: [{ pupilId: pupil.id, name: pupil.name, to, version }],
    });
    const body = { id, changes: [change], rest: 'not-looked-at' as const, happenedOn: dayHere() };
    post('reviewRegister', { params: { registerId: shared.id }, body }, about('→', phase, placing.version)).catch(fail);
    const back = { params: { reviewId: id }, body: {} };
    const undo = () =>
      void post('retractReview', back, about('back to', before?.to ?? own.phase, placing.version + 1)).catch(fail);
    say({ text: 'Placed', undo });
  };
  const unmet = shared ? null : 'You meet on no register now, so there is nothing to place.';
  return { to, waits: before?.to, refused: objected ? 'They or their family asked not to be placed.' : unmet };
}
