//! Files and texts that leave the program.
