/** A failure at start that a person can mend; the message says what happened and how to go on. */
export class StartError extends Error {}
