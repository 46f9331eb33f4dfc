import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { AddIcon, StarIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { LineList } from '../../ui/layout/line-list.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { ProfileForm } from './form.tsx';
import { ProfileEntry } from './line.tsx';
import { profileOrder, profileWords } from './parts.ts';
import '../../ui/styles/note.css';
import '../../ui/styles/profile.css';

/** What colleagues should know of a pupil: the story told once, by whoever knows it. */
export function ProfileCard({ page }: { page: PupilPage }) {
  const { profile, pupil } = page;
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const add = profile.mayEdit ? (
    <Button size="small" icon={<AddIcon />} onClick={() => setAdding(true)}>
      Add
    </Button>
  ) : null;
  return (
    <Card title={`Knowing ${pupil.name}`} actions={add}>
      {profile.now.length === 0 ? (
        <EmptyState title="Nothing written yet" icon={<StarIcon />}>
          {profile.mayEdit
            ? 'One line of what works saves the next colleague a term. Interests and adaptations stand here too.'
            : 'What works, interests and adaptations stand here once a colleague writes them.'}
        </EmptyState>
      ) : null}
      {profileOrder.map((part) => (
        <Part key={part} part={part} page={page} />
      ))}
      <Earlier page={page} />
      <Dialog open={adding} title={`Add to what colleagues know of ${pupil.name}`} onClose={close}>
        <ProfileForm pupilId={pupil.id} name={pupil.name} onClose={close} />
      </Dialog>
    </Card>
  );
}

function Part({ part, page: { profile, pupil, today } }: { part: (typeof profileOrder)[number]; page: PupilPage }) {
  const lines = profile.now.filter((one) => one.part === part);
  if (lines.length === 0) return null;
  const { title } = profileWords[part];
  return (
    <div className="profile-part">
      <h3>{title}</h3>
      <LineList label={title}>
        {lines.map((line) => (
          <ProfileEntry key={line.id} line={line} pupil={pupil} today={today} mayEdit={profile.mayEdit} />
        ))}
      </LineList>
    </div>
  );
}

function Earlier({ page: { profile, pupil, today } }: { page: PupilPage }) {
  if (profile.earlier.length === 0) return null;
  return (
    <Disclosure summary={`Earlier (${profile.earlier.length})`}>
      <LineList label="Earlier">
        {profile.earlier.map((line) => (
          <ProfileEntry key={line.id} line={line} pupil={pupil} today={today} mayEdit={false} />
        ))}
      </LineList>
    </Disclosure>
  );
}
