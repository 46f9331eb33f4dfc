import type { LoaderFunction } from 'react-router';
import { useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { dayWords } from '../ui/day-words.ts';
import { EditIcon, RepairIcon } from '../ui/icons.tsx';
import { Callout } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { UnlessProjected } from '../ui/projector-safe.tsx';
import { useCheckIn } from './check-in/opening.ts';
import { ProfileCard } from './profile/card.tsx';
import { ChampionCard } from './profile/champion.tsx';
import { Facts } from './pupil/facts.tsx';
import { Flags } from './pupil/flags.tsx';
import { Moments } from './pupil/moments.tsx';
import { TeamNotes } from './pupil/notes/team-notes.tsx';
import { Others } from './pupil/others.tsx';
import { Own } from './pupil/own.tsx';
import { Placements } from './pupil/placements.tsx';
import { Protect } from './pupil/protect/protect.tsx';
import { Repairs } from './pupil/repairs.tsx';
import { WhoCanSee } from './pupil/who-can-see.tsx';
import '../ui/styles/everyday.css';

export const loader: LoaderFunction = async ({ params }) => {
  const { pupilId = '' } = params;
  const reads = [prefetch('readPupil', { params: { pupilId } }), prefetch('listPractices', {})];
  await Promise.all([...reads, prefetch('listRegisters', {})]);
  return null;
};

/** One pupil, as far as the reader may know them: where they stand with each other, what to do next, what has been. */
export function Page() {
  const { pupilId = '' } = useParams();
  const page = useRead('readPupil', { params: { pupilId } });
  const { may } = useRead('readMe', {});
  const checkIn = useCheckIn();
  const { pupil, own, today } = page;
  const joined = pupil.joinedOn ? `joined ${dayWords(pupil.joinedOn, today)}` : null;
  const left = pupil.leftOn ? `left ${dayWords(pupil.leftOn, today)}` : null;
  const parts = [pupil.form, pupil.year && `Year ${pupil.year}`, pupil.house, left ?? joined];
  return (
    <>
      <PageHeader
        title={pupil.name}
        lede={parts.filter(Boolean).join(' · ')}
        actions={
          <>
            <Button
              kind="primary"
              icon={<EditIcon />}
              onClick={() =>
                checkIn({ pupils: [{ id: pupil.id, name: pupil.name, phase: own?.phase, run: own?.run }] })
              }
            >
              Log a moment
            </Button>
            {may.planSessions ? (
              <LinkButton to={paths.planSession(pupil.id)} icon={<RepairIcon />}>
                Plan a session
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Split
        aside={
          <>
            <UnlessProjected>
              <Others page={page} />
              <ChampionCard page={page} />
              <Repairs page={page} />
            </UnlessProjected>
            <Facts page={page} />
            <WhoCanSee pupilId={pupil.id} name={pupil.name} />
            <UnlessProjected>
              <TeamNotes page={page} />
              <Protect page={page} />
            </UnlessProjected>
          </>
        }
      >
        <UnlessProjected>
          {page.objected ? <Objected name={pupil.name} /> : null}
          <Own page={page} />
          <Flags page={page} />
          <div className="lines-beside">
            <ProfileCard page={page} />
          </div>
        </UnlessProjected>
        <div className="lines-beside">
          <Moments page={page} />
        </div>
        <UnlessProjected>
          <Placements page={page} />
        </UnlessProjected>
      </Split>
    </>
  );
}

function Objected({ name }: { name: string }) {
  return (
    <Callout title="Not to be placed">
      <p>{name} or their family asked not to be placed. Moments are welcome; nothing is sorted, flagged or compared.</p>
    </Callout>
  );
}
