/** The largest file that is read, in bytes: the core's own limit, looked at before the bytes are asked for. */
export const LARGEST = 200 * 2 ** 20;
