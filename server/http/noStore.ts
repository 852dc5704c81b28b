/** For answers that tell what a person may see now: nobody in between keeps them. */
export const NO_STORE = { 'Cache-Control': 'no-store' }
