import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { type Dimension, groupsOf, type PupilLabels } from '@noticed/shared/domain/groups/group';
import { labelsOf } from './cohort.ts';

/** Chance that repeats (mulberry32): the same seed makes the same school. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const forms = 20;
const formSize = 30;
const adultsAPupil = 8;
/** Members of the planted group, spread over the school by their house. */
export const drifting = 60;
/** How many pupils are in Restore with somebody, where nothing is going on. */
export const usual = 0.08;

export interface PlantedSchool {
  dimensions: Dimension[];
  /** The figures of a week in which so large a share of the planted group is in Restore; null leaves it to chance, as for everybody. */
  figures(shareOfGroup: number | null): PupilFigures[];
}

/** A school of 600: years, forms, houses and labels dealt out blindly, one noisy subject, and a group of 60 that may drift. */
export function plantedSchool(seed: number): PlantedSchool {
  const chance = chanceOf(seed);
  const labels = Array.from({ length: forms * formSize }, (_, place) => labelsOfPlace(place, chance));
  // Some adults place more readily than others, whoever the pupil is.
  const ready = Array.from({ length: 60 }, () => 0.5 + chance());
  const draws = labels.map(() =>
    Array.from({ length: adultsAPupil }, () => ({ adult: Math.floor(chance() * 60), luck: chance() })),
  );
  const rank = labels.map(() => chance());
  const order = [...rank.slice(0, drifting)].sort((a, b) => a - b);
  const figures = (shareOfGroup: number | null) =>
    labels.map(({ pupilId }, place) => {
      const each = 1 - (1 - usual) ** (1 / adultsAPupil);
      const isPlanted = shareOfGroup !== null && place < drifting;
      const isCase = isPlanted && (rank[place] ?? 1) < (order[Math.round(shareOfGroup * drifting)] ?? 1);
      const relationships = (draws[place] ?? []).map(({ adult, luck }, at) => {
        const restore = isPlanted ? isCase && at === 0 : luck < each * (ready[adult] ?? 1);
        return { adultId: `adult-${adult}`, standing: restore ? ('restore' as const) : ('maintain' as const) };
      });
      return { pupilId, relationships, invisible: false, championed: true, ...quiet };
    });
  return { dimensions: groupsOf(labels, '2025-11-28', { lookedAfter: true, ethnicity: false }), figures };
}

const quiet = { days: 20, noticings: 4, positive: 3, corrective: 1, repairs: [] };

function labelsOfPlace(place: number, chance: () => number): PupilLabels {
  const yes = (share: number) => (chance() < share ? ('yes' as const) : ('no' as const));
  const seat = Math.floor(chance() * forms);
  const provision = chance();
  return labelsOf(`pupil-${place}`, {
    ...{ year: String(7 + (seat % 5)), tutorGroup: `${7 + (seat % 5)}${'ABCD'[Math.floor(seat / 5)]}` },
    house: place < drifting ? 'Elm' : (['Ash', 'Oak', 'Yew'][Math.floor(chance() * 3)] ?? 'Ash'),
    sen: provision < 0.03 ? 'E' : provision < 0.16 ? 'K' : 'N',
    labels: { pupilPremium: yes(0.25), fsm: yes(0.2), everFsm6: yes(0.27), eal: yes(0.18), lookedAfter: yes(0.005) },
    sex: chance() < 0.5 ? 'female' : 'male',
  });
}

/** The planted group's share through the weeks: usual until week 9, then up to 35% in four weeks. */
export function shareInWeek(week: number): number {
  if (week < 9) return usual;
  return Math.min(0.35, usual + ((week - 8) / 4) * (0.35 - usual));
}
export const fullSize = 12;
