import { PersonIcon, RegisterIcon, ScreenIcon } from '../../ui/icons.tsx';
import type { Found } from './found.ts';

const icons = { pupil: <PersonIcon />, register: <RegisterIcon />, screen: <ScreenIcon /> };

export interface FinderListProps {
  found: readonly Found[];
  active: number;
  text: string;
  onGo: (found: Found) => void;
}

/** What was found. The keys are the input's, which keeps the focus. */
export function FinderList({ found, active, text, onGo }: FinderListProps) {
  return (
    <div>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : 'menu-empty'}>
        {found.length > 0 ? `${found.length} found` : `Nobody and nothing by the name “${text.trim()}”`}
      </p>
      <div role="listbox" id="finder-list" aria-label="Found" tabIndex={-1}>
        {found.map((one, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={`${one.kind} ${one.id}`}
            role="option"
            id={`finder-${at}`}
            tabIndex={-1}
            className="menu-item"
            aria-selected={at === active}
            onClick={() => onGo(one)}
          >
            {icons[one.kind]}
            <bdi>{one.label}</bdi>
            <span className="menu-detail">{one.detail}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
