import { Button } from '../../ui/actions/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import { Tiles } from './tiles.tsx';
import type { Work } from './work.ts';

/** One below the other: quickest on a phone, and all that is drawn while pupils may see the screen. */
export function List({ work }: { work: Work }) {
  const { shown, page, view } = work;
  const { safe } = useProjectorSafe();
  if (shown.length === 0)
    return (
      <EmptyState
        title="Nobody fits this filter"
        icon={<FilterIcon />}
        action={<Button onClick={() => view.set({ show: 'everyone' })}>Show everyone</Button>}
      />
    );
  return <Tiles work={work} pupils={shown} label={`Pupils on ${page.register.name}`} look={safe ? 'names' : 'list'} />;
}
