import type { ComboOption } from './combo.tsx';

/** More than this is a list to scroll, not to choose from. */
const most = 50;

/** Without accents and case, so that “zoe” finds Zoë. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The options in which every word typed begins some word, in the order given. */
export function matching(options: readonly ComboOption[], typed: string): ComboOption[] {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean);
  const begins = (option: ComboOption) => {
    const words = plain(`${option.label} ${option.detail ?? ''}`).split(/[\s’'-]+/u);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  return options.filter(begins).slice(0, most);
}
