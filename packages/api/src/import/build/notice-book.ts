import type { Notice, NoticeKind } from '../roster.ts';

/** How many notices of a kind are told one by one for a file; the rest are counted in one line. */
const told = 50;

/** Gathers notices while a file is read. */
export interface NoticeBook {
  add(notice: Notice): void;
  /** By file and line; many alike are cut short to the first fifty and a count. */
  list(): Notice[];
}

export function noticeBook(): NoticeBook {
  const groups = new Map<string, { notices: Notice[]; more: number }>();
  return {
    add(notice) {
      const key = `${notice.kind}\n${notice.severity}\n${notice.file}`;
      const group = groups.get(key) ?? { notices: [], more: 0 };
      groups.set(key, group);
      if (group.notices.length < told) group.notices.push(notice);
      else group.more++;
    },
    list() {
      return [...groups.values()]
        .flatMap(({ notices, more }) => (more > 0 ? [...notices, moreLikeIt(notices, more)] : notices))
        .sort(byPlace);
    },
  };
}

function moreLikeIt(notices: readonly Notice[], more: number): Notice {
  // A group exists because a notice was added to it.
  const first = notices[0] as Notice;
  return {
    ...first,
    line: null,
    kind: 'more-like-it',
    message: `${more.toLocaleString('en-GB')} more of this kind: “${first.message}”`,
  };
}

function byPlace(a: Notice, b: Notice): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Something that was taken, and that a person should look at. */
export function lookAt(
  kind: NoticeKind,
  place: { file: string; line?: number | null },
  message: string,
  remedy: string,
): Notice {
  return { severity: 'look-at', kind, file: place.file, line: place.line ?? null, message, remedy };
}

/** Something that was left out. */
export function refused(
  kind: NoticeKind,
  place: { file: string; line?: number | null },
  message: string,
  remedy: string,
): Notice {
  return { ...lookAt(kind, place, message, remedy), severity: 'refused' };
}
