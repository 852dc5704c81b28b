/** Begins the area of a sample account, under which the columns of its senders are remembered until the sample is cleared. */
export const SAMPLE_AREA = 'mẫu '
