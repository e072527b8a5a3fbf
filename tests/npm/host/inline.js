// The program of a host that wants everything in its own scripts.
import { analyze, configure, release } from 'report-lens/inline';

globalThis.lens = { analyze, configure, release };
