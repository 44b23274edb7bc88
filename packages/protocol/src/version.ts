/**
 * The wire's version. It rises when a schema here changes its meaning; a test pins the hash of all
 * schemas to it. A client with another version is told `protocol_old` and offers to reload.
 */
export const protocolVersion = 1;
