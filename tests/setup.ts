import fc from 'fast-check';

// The same cases on every run, so that a red run is the change's own fault; FUZZ=1 looks for new ones.
if (!process.env.FUZZ) fc.configureGlobal({ seed: 20_220_121 });
