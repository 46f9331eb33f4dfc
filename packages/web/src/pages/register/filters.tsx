import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Menu } from '../../ui/actions/menu.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { MoreIcon, PersonIcon, PrintIcon, RegisterIcon } from '../../ui/icons.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import { standingOrder, standingWords } from '../../ui/words.ts';
import type { Look, Order, Show, View } from './view.ts';

const looks: readonly { look: Look; label: string }[] = [
  { look: 'board', label: 'Board' },
  { look: 'list', label: 'List' },
  { look: 'seating', label: 'Seating' },
];
const orders = [
  { value: 'name', label: 'By name' },
  { value: 'unseen', label: 'Unseen longest first' },
];
const shows = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'prompts', label: 'With a prompt' },
  ...standingOrder.map((standing) => ({ value: standing, label: standingWords[standing].word })),
];

/** How to look at the register. Gone while pupils may see the screen: each choice would say something of somebody. */
export function Filters({ page, view }: { page: RegisterPage; view: View }) {
  const { safe } = useProjectorSafe();
  if (safe || page.pupils.length === 0) return null;
  // The values are those of the lists above.
  return (
    <div className="register-filters no-print">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser */}
      <div role="group" aria-label="View" className="cluster" data-gap="tight">
        {looks.map(({ look, label }) => (
          <Button key={look} aria-pressed={view.look === look} onClick={() => view.set({ look })}>
            {label}
          </Button>
        ))}
      </div>
      {view.look === 'seating' ? null : (
        <Select
          width="short"
          name="order"
          label="Order"
          labelHidden
          options={orders}
          value={view.order}
          onChange={(event) => view.set({ order: event.target.value as Order })}
        />
      )}
      <Select
        width="short"
        name="show"
        label="Show"
        labelHidden
        options={shows}
        value={view.show}
        onChange={(event) => view.set({ show: event.target.value as Show })}
      />
      <Papers registerId={page.register.id} />
    </div>
  );
}

/** What a register gives to take along or to show. */
function Papers({ registerId }: { registerId: string }) {
  return (
    <Menu
      label="Print and show"
      trigger={<MoreIcon />}
      size="icon"
      items={[
        { id: 'print', label: 'Print this register', icon: <PrintIcon />, onChoose: () => print() },
        {
          id: 'supply',
          label: 'Sheet for a supply teacher',
          icon: <RegisterIcon />,
          to: paths.supplySheet(registerId),
        },
        { id: 'evening', label: 'Parents’ evening', icon: <PersonIcon />, to: paths.parentsEvening(registerId) },
      ]}
    />
  );
}
