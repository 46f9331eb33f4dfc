import type { Answer } from '../../data/client.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { entryWords } from '../profile/parts.ts';

interface KnownProps {
  pupil: Answer<'readSupplySheet'>['pupils'][number];
  registerName: string;
}

/** One pupil for somebody who meets them for the first time. Who has nothing written still stands here by name. */
export function Known({ pupil, registerName }: KnownProps) {
  const easier = pupil.adaptations.map((words) => entryWords({ part: 'adaptation', words }));
  return (
    <li>
      <p className="supply-name">
        <bdi>{pupil.name}</bdi>{' '}
        {pupil.form && pupil.form !== registerName ? <span className="line-meta">{pupil.form}</span> : null}{' '}
        {pupil.awayToday ? <Badge>Away today</Badge> : null}
      </p>
      <Words label="What works" words={pupil.works} />
      <Words label="Makes it easier" words={easier} />
      <Words label="Enjoys" words={pupil.interests} />
    </li>
  );
}

function Words({ label, words }: { label: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="supply-words">
      <span className="supply-label">{label}:</span>{' '}
      {words.map((one, at) => (
        <span key={one}>
          {at > 0 ? '; ' : null}
          <bdi>{one}</bdi>
        </span>
      ))}
    </p>
  );
}
