/** Settings that tell which of many they are: a number goes into the seconds of rest, within what they may be. */
export const secondsOf = (number: number): number => 10 + (number % 3500);
