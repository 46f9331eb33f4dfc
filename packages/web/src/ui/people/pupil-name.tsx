import { Link } from 'react-router';

export interface PupilNameProps {
  /** The forename the pupil goes by. */
  preferred: string;
  family?: string | undefined;
  /** The pupil's page. */
  to?: string | undefined;
}

/** A name is one piece of text in its own direction, wraps where it must, and is never cut off. */
export function PupilName({ preferred, family, to }: PupilNameProps) {
  const name = (
    <bdi className="pupil-name">
      <span className="pupil-preferred">{preferred}</span>
      {family ? ` ${family}` : null}
    </bdi>
  );
  return to === undefined ? (
    name
  ) : (
    <Link to={to} className="pupil-link">
      {name}
    </Link>
  );
}
