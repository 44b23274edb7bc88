import { calm, type Weather } from '@sanad/testing/one-way';

/** What a real connection does: keeps order, is late, and may end with messages on the way. */
export const orderlyWeather: Weather = { ...calm, delay: 0.15 };

/** Worse than any connection: single messages are lost, doubled and overtaken within one. */
export const stormyWeather: Weather = { drop: 0.06, duplicate: 0.06, delay: 0.15 };
