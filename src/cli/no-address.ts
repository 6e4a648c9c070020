/** The address of a newsroom that has none yet: nobody can have it (RFC 2606). */
export const NO_ADDRESS = 'https://news.example';
