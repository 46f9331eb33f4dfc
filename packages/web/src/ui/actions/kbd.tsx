/** The keys that do the same, for who would rather type: hidden on touch screens. Screen readers learn them from the control's `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keys}
    </span>
  );
}
