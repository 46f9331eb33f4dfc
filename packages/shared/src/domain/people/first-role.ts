import type { Role } from './staff.ts';

/** What a roster calls a member of staff, where it says more than that they work here. */
export type StaffPost = 'teaching' | 'support' | 'office';

/** The posts in the order in which one of several counts: whoever also teaches is a teacher. */
const postOrder: readonly StaffPost[] = ['teaching', 'support', 'office'];

/** Which of somebody's posts at a school decides. @example foremostPost(['office', 'support']) // 'support' */
export function foremostPost(posts: readonly StaffPost[]): StaffPost | null {
  return postOrder.find((one) => posts.includes(one)) ?? null;
}

/**
 * The role with which somebody starts whom a roster brings, where nobody chose one: the least that their work needs. An assistant is a
 * support adult; an office without a register opens nothing until a data manager says what it needs (quality.md section 1: deny wins).
 * @param post null where the file does not tell teachers from others
 * @example firstRole('office', false) // null
 */
export function firstRole(post: StaffPost | null, hasRegister: boolean): Role | null {
  if (post === 'support') return 'support-adult';
  return post === 'office' && !hasRegister ? null : 'teacher';
}
