import type { TestProject } from 'vitest/node';
declare module 'vitest' {
    interface ProvidedContext {
        postgres: string;
    }
}
/** Starts one throw-away server for a whole test run, on loopback; `DATABASE_URL` names one that is already there instead. */
export declare function startPostgres(): Promise<{
    url: string;
    stop: () => Promise<void>;
}>;
/** For Vitest: the server's address is provided to every test file. */
export declare function setup(project: TestProject): Promise<() => Promise<void>>;
