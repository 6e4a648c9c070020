declare module 'vnu-jar' {
  /** Where the checker's jar lies. */
  const jar: string;
  export default jar;
}
