import { firstRole, foremostPost } from '@noticed/shared/domain/people/first-role';
import { describe, expect, it } from 'vitest';

describe('the role with which a roster brings somebody', () => {
  it.each([
    [null, false, 'teacher'],
    [null, true, 'teacher'],
    ['teaching', false, 'teacher'],
    ['support', false, 'support-adult'],
    ['support', true, 'support-adult'],
    ['office', true, 'teacher'],
    ['office', false, null],
  ] as const)('whose post is %s, with a register: %s, is %s', (post, hasRegister, role) => {
    expect(firstRole(post, hasRegister)).toBe(role);
  });

  it('comes from the foremost of several posts: whoever also teaches is a teacher', () => {
    expect(foremostPost(['office', 'support', 'teaching'])).toBe('teaching');
    expect(foremostPost(['office', 'support'])).toBe('support');
    expect(foremostPost(['office'])).toBe('office');
    expect(foremostPost([])).toBeNull();
  });
});
