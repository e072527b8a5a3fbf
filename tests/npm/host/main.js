// The program of a host that uses the package as it comes.
import { analyze, configure, release } from 'report-lens';

globalThis.lens = { analyze, configure, release };
