/**
 * Somebody signed out on this device and the server may not have heard of it. It says nothing else, and not
 * who. While a request carries it, the login beside it is nobody's.
 */
export const leavingCookie = 'sanad_leaving';
