// Apart from what they are written by: the command line knows their names before it loads anything.
export const FORMATS = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];
