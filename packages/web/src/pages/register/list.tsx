import { Button } from '../../ui/actions/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import { Tile } from './tile.tsx';
import type { Work } from './work.ts';

/** One below the other: quickest on a phone, and all that is drawn while pupils may see the screen. */
export function List({ work }: { work: Work }) {
  const { shown, selection, page, view } = work;
  const { safe } = useProjectorSafe();
  const reachable = shown.find((one) => one.id === selection.current) ?? shown[0];
  if (shown.length === 0)
    return (
      <EmptyState
        title="Nobody fits this filter"
        icon={<FilterIcon />}
        action={<Button onClick={() => view.set({ show: 'everyone' })}>Show everyone</Button>}
      />
    );
  return (
    <ul
      className="tiles"
      data-look={safe ? 'names' : 'list'}
      data-long={shown.length > 150 || undefined}
      aria-label={`Pupils on ${page.register.name}`}
    >
      {shown.map((pupil) => (
        <Tile key={pupil.id} pupil={pupil} work={work} reachable={pupil === reachable} />
      ))}
    </ul>
  );
}
