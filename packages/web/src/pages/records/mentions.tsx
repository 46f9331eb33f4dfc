import { Link } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';

type Mention = Answer<'previewErasure'>['mentions'][number];

/** Where the name stays after an erasure: in what was written of others. It says where to look, and never what is written. */
export function Mentions({ name, mentions }: { name: string; mentions: readonly Mention[] }) {
  if (mentions.length === 0) return null;
  return (
    <Card
      title="Named in the records of others"
      lede={`Erasing leaves these: what was written of somebody else is their record. Look at each before you erase, with whoever wrote it: they can put it in words without ${name}. What a note said before stays behind it until its time is over.`}
    >
      <LineList label="Named in the records of others">
        {mentions.map(({ what, count, pupil }) => (
          <Line
            key={`${what} ${pupil?.id ?? ''}`}
            title={
              pupil ? (
                <Link to={paths.pupil(pupil.id)}>
                  <bdi>{pupil.name}</bdi>
                </Link>
              ) : (
                'Pupils whose page is not yours to open'
              )
            }
            detail={`${what}: ${count}`}
          />
        ))}
      </LineList>
    </Card>
  );
}
