import fc from 'fast-check';

// The same samples in every run: a failure in one is a failure in all. FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_112) });
