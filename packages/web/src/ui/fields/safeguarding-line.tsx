import { safeguardingLine } from '../words.ts';

/** Stands beside every free text, always the same (domain.md section 5). */
export function SafeguardingLine() {
  return <p className="safeguarding">{safeguardingLine}</p>;
}
