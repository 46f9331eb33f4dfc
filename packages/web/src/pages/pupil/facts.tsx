import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { labelTitles } from '@noticed/shared/domain/people/labels';
import { Link } from 'react-router';
import { useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { listed } from '../../ui/count-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';

const provision: Readonly<Record<string, string>> = { K: 'SEN support', E: 'EHC plan' };

/** The registers on which they are met, by whom, and support for those who may see it. */
export function Facts({ page: { registers, support, labels, pupil } }: { page: PupilPage }) {
  const { registers: open } = useRead('listRegisters', {});
  const sen = support ? provision[support.sen] : undefined;
  return (
    <Card title="Registers">
      {sen || pupil.offSite || labels.length > 0 ? (
        <UnlessProjected>
          <p className="cluster" data-gap="tight">
            {sen ? <Badge>{sen}</Badge> : null}
            {labels.map((one) => (
              <Badge key={one}>{labelTitles[one]}</Badge>
            ))}
            {pupil.offSite ? <Badge>Off site</Badge> : null}
          </p>
        </UnlessProjected>
      ) : null}
      {registers.length === 0 ? <p>On no register.</p> : null}
      <LineList label="Registers">
        {registers.map(({ id, name, adults }) => (
          <Line
            key={id}
            title={open.some((one) => one.id === id) ? <Link to={paths.register(id)}>{name}</Link> : name}
            detail={<bdi>{listed(adults) || 'No adult yet'}</bdi>}
          />
        ))}
      </LineList>
    </Card>
  );
}
