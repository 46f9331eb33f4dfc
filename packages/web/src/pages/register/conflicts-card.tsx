import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import { Button } from '../../ui/actions/button.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { PupilName } from '../../ui/people/pupil-name.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { standingWords } from '../../ui/words.ts';
import type { Sorting } from './sorting.ts';

/** Moves that met another one, made on another device: both are shown, and a person decides. */
export function Conflicts({ page, sorting }: { page: RegisterPage; sorting: Sorting }) {
  return (
    <UnlessProjected>
      <Callout title="Moved on another device meanwhile">
        <p>
          These moves were not saved, because you or your other device had placed the pupils since this page was opened.
        </p>
        <LineList label="Moves to decide">
          {sorting.conflicts.map(({ pupilId, wanted }) => {
            const now = sorting.standingOf(pupilId);
            const settle = (to: typeof now) => {
              sorting.settle(pupilId);
              sorting.place([pupilId], to);
            };
            return (
              <Line
                key={pupilId}
                title={<PupilName preferred={page.pupils.find((one) => one.id === pupilId)?.name ?? ''} />}
                detail={`You chose ${standingWords[wanted].word}; it now stands at ${standingWords[now].word}.`}
                actions={
                  <>
                    <Button size="small" onClick={() => settle(now)}>
                      Leave it
                    </Button>
                    <Button size="small" kind="primary" onClick={() => settle(wanted)}>
                      Make it {standingWords[wanted].word}
                    </Button>
                  </>
                }
              />
            );
          })}
        </LineList>
      </Callout>
    </UnlessProjected>
  );
}
