/** Exit codes that tell the outer supervisor what to do next. */

/** Staff have ended it: it stays ended until somebody starts it again. */
export const leftByStaff = 86;

/** To be started anew at once, by the command line or the supervisor that runs it. */
export const startAnew = 85;

/** Set to 1 in the environment by a supervisor that starts the program anew when it ends with `startAnew`. */
export const supervisedBy = 'NIANLUN_SUPERVISED';
