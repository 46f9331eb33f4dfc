import type { ImportPreview } from '@noticed/shared/contract/imports';
import { counted } from '../../ui/count-words.ts';

/** A share of the school above which a roster more often is the wrong file than the truth (quality.md section 1). */
const large = 0.2;

/** Why somebody should look twice before applying, in a sentence; null when nothing is out of the ordinary. */
export function cautionOf({ pupils }: ImportPreview['changes']): string | null {
  const onRoll = pupils.archived + pupils.changed + pupils.same;
  if (onRoll === 0 || pupils.archived / onRoll <= large) return null;
  return `It would archive ${counted(pupils.archived, 'pupil')} of the ${onRoll.toLocaleString('en-GB')} on roll. That is more than a fifth: a file of one year or of another school looks like this.`;
}
