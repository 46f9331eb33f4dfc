import { hashPassword } from '@noticed/api/http/proof/password';
import { saveAccount } from '@noticed/api/store/sign-in/sign-in';
import type { TestSchool } from './builders.ts';
import type { TestWorld } from './product.ts';

export const password = 'a long enough password';

/** Made once a process, because it is slow on purpose. */
let hashed: Promise<string> | null = null;

/** Gives somebody an account with that password, and says the address that they sign in with. */
export async function givePassword(test: TestWorld, school: TestSchool, surname: string): Promise<string> {
  hashed ??= hashPassword(password);
  const passwordHash = await hashed;
  const email = `${surname}@fernhill.example`;
  const account = { staffId: school.staff[surname], email, passwordHash, now: test.now() };
  await test.database.transact(school.actor(surname), (scope) => scope.run(saveAccount, account));
  return email;
}
