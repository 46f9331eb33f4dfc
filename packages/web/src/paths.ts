/** Every address of the product, spelled once. */
export const paths = {
  start: () => '/',
  signIn: () => '/sign-in',
  setUp: () => '/set-up',
  welcome: () => '/welcome',
  today: () => '/today',
  registers: () => '/registers',
  register: (registerId: string) => `/registers/${registerId}`,
  pupil: (pupilId: string) => `/pupils/${pupilId}`,
  sessions: () => '/sessions',
  session: (sessionId: string) => `/sessions/${sessionId}`,
  planSession: (pupilId: string) => `/pupils/${pupilId}/plan`,
  groups: () => '/groups',
  people: () => '/people',
  terms: () => '/terms',
  imports: () => '/import',
  import: (importId: string) => `/import/${importId}`,
};
