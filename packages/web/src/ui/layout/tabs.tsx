import { type ReactNode, useId, useState } from 'react';
import { moveFocus } from '../actions/roving.ts';

export interface Tab {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** Give both to keep the choice in the address. */
  chosen?: string | undefined;
  onChoose?: (id: string) => void;
}

/** Parts of one page. Arrows choose; only the chosen part is in the page. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const id = useId();
  const [own, setOwn] = useState(tabs[0]?.id);
  const current = tabs.find((tab) => tab.id === (chosen ?? own)) ?? tabs[0];
  const choose = (tab: string) => {
    setOwn(tab);
    onChoose?.(tab);
  };
  return (
    <div className="tabs">
      <div
        role="tablist"
        aria-label={label}
        className="tab-list"
        onKeyDown={(event) => moveFocus(event, '[role=tab]')?.click()}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-tab-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${current?.id}`} className="tab-panel">
        {current?.panel}
      </div>
    </div>
  );
}
